package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What the web API answers, over HTTP.
 *
 * @param status of HTTP
 * @param headers besides the type of the body
 * @param body JSON, or what a broken server says
 */
public record Answer(int status, Map<String, String> headers, String body) {
  /** All is well. */
  public static Answer ok(JsonObject json) {
    json.addProperty("ok", true);
    return new Answer(200, Map.of(), json.toString());
  }

  /** Slack understands, and refuses. */
  public static Answer error(String error) {
    return error(error, List.of());
  }

  /** Slack refuses a message, and says where it is wrong. */
  static Answer error(String error, List<String> messages) {
    JsonObject json = new JsonObject();
    json.addProperty("ok", false);
    json.addProperty("error", error);
    if (!messages.isEmpty()) {
      JsonArray details = new JsonArray();
      messages.forEach(details::add);
      JsonObject metadata = new JsonObject();
      metadata.add("messages", details);
      json.add("response_metadata", metadata);
    }
    return new Answer(200, Map.of(), json.toString());
  }

  /** Too much; not before so many seconds have passed. */
  public static Answer rateLimited(int seconds) {
    return new Answer(
        429,
        Map.of("Retry-After", Integer.toString(seconds)),
        "{\"ok\":false,\"error\":\"ratelimited\"}");
  }

  /** Slack is broken. */
  public static Answer broken() {
    return new Answer(503, Map.of(), "<html>Server Error</html>");
  }
}
