package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON looked at without surprise: what is missing is empty. */
final class Forms {
  private static final Set<String> READ =
      Set.of("text", "alt_text", "fallback", "name", "url", "format");

  private Forms() {}

  static String text(JsonObject object, String key) {
    return object.has(key) && object.get(key).isJsonPrimitive()
        ? object.get(key).getAsString()
        : "";
  }

  static JsonArray array(JsonObject object, String key) {
    return object.has(key) && object.get(key).isJsonArray()
        ? object.getAsJsonArray(key)
        : new JsonArray();
  }

  static JsonObject object(JsonObject object, String key) {
    return object.has(key) && object.get(key).isJsonObject()
        ? object.getAsJsonObject(key)
        : new JsonObject();
  }

  static List<String> strings(JsonElement json) {
    List<String> found = new ArrayList<>();
    visit(json, READ, found);
    return found;
  }

  static List<String> types(JsonElement json) {
    List<String> found = new ArrayList<>();
    visit(json, Set.of("type"), found);
    return found;
  }

  /** The files that a message shows. */
  static List<String> fileIds(JsonElement json) {
    List<String> found = new ArrayList<>();
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(member -> found.addAll(fileIds(member)));
    } else if (json.isJsonObject()) {
      JsonObject object = json.getAsJsonObject();
      if (object.has("slack_file")) {
        found.add(text(object(object, "slack_file"), "id"));
      }
      object.entrySet().forEach(entry -> found.addAll(fileIds(entry.getValue())));
    }
    return found;
  }

  private static void visit(JsonElement json, Set<String> keys, List<String> found) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(member -> visit(member, keys, found));
    } else if (json.isJsonObject()) {
      for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject().entrySet()) {
        if (entry.getValue().isJsonPrimitive() && keys.contains(entry.getKey())) {
          found.add(entry.getValue().getAsString());
        }
        visit(entry.getValue(), keys, found);
      }
    }
  }
}
