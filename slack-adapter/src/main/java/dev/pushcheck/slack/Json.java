package dev.pushcheck.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** The forms of Block Kit that occur everywhere. */
final class Json {
  private Json() {}

  /** An object of a type. */
  static JsonObject typed(String type) {
    JsonObject object = new JsonObject();
    object.addProperty("type", type);
    return object;
  }

  /** An object of a type around others. */
  static JsonObject typed(String type, String key, List<? extends JsonElement> members) {
    JsonObject object = typed(type);
    object.add(key, array(members));
    return object;
  }

  /** Text in which nothing is read as markup, and no word between colons as an emoji. */
  static JsonObject plainText(String text) {
    JsonObject object = typed("plain_text");
    object.addProperty("text", text);
    object.addProperty("emoji", false);
    return object;
  }

  static JsonArray array(List<? extends JsonElement> members) {
    JsonArray array = new JsonArray();
    members.forEach(array::add);
    return array;
  }
}
