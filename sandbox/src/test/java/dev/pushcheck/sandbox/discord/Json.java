package dev.pushcheck.sandbox.discord;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON written as it reads: names and values by turns. */
final class Json {
  private static final Gson GSON = new Gson();

  private Json() {}

  static JsonObject of(@Nullable Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add(String.valueOf(namesAndValues[i]), GSON.toJsonTree(namesAndValues[i + 1]));
    }
    return object;
  }

  static JsonArray array(Object... values) {
    return GSON.toJsonTree(values).getAsJsonArray();
  }

  static JsonObject parse(String text) {
    JsonElement element = JsonParser.parseString(text.isEmpty() ? "{}" : text);
    return element.isJsonObject() ? element.getAsJsonObject() : of("", element);
  }

  static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  static int number(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? 0 : value.getAsInt();
  }

  static boolean flag(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() && value.getAsBoolean();
  }

  static List<JsonObject> objects(JsonObject object, String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (object.get(name) instanceof JsonArray array) {
      array.forEach(element -> objects.add(element.getAsJsonObject()));
    }
    return objects;
  }
}
