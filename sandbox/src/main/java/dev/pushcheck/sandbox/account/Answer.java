package dev.pushcheck.sandbox.account;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** The fields of an answer, in the order in which they are given. */
final class Answer {
  private final JsonObject fields = new JsonObject();

  Answer with(String name, String value) {
    fields.addProperty(name, value);
    return this;
  }

  Answer with(String name, Number value) {
    fields.addProperty(name, value);
    return this;
  }

  Answer with(String name, Answer value) {
    fields.add(name, value.fields);
    return this;
  }

  Answer with(String name, List<Answer> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(value.fields));
    fields.add(name, array);
    return this;
  }

  /** The whole text to send. */
  String envelope(String requestId) {
    with("RequestId", requestId);
    JsonObject envelope = new JsonObject();
    envelope.add("Response", fields);
    return envelope.toString();
  }

  /** The same with null in place of every field. */
  Answer nullFields() {
    Answer hollow = new Answer();
    fields.keySet().forEach(name -> hollow.fields.add(name, JsonNull.INSTANCE));
    return hollow;
  }

  /** The same with null in place of every text and number, however deep. */
  Answer nullLeaves() {
    Answer hollow = new Answer();
    hollowed(fields)
        .entrySet()
        .forEach(field -> hollow.fields.add(field.getKey(), field.getValue()));
    return hollow;
  }

  private static JsonObject hollowed(JsonObject object) {
    JsonObject hollow = new JsonObject();
    object.entrySet().forEach(field -> hollow.add(field.getKey(), hollowed(field.getValue())));
    return hollow;
  }

  private static JsonElement hollowed(JsonElement element) {
    if (element.isJsonObject()) {
      return hollowed(element.getAsJsonObject());
    }
    if (element.isJsonArray()) {
      JsonArray hollow = new JsonArray();
      element.getAsJsonArray().forEach(member -> hollow.add(hollowed(member)));
      return hollow;
    }
    return JsonNull.INSTANCE;
  }
}
