package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * A request to the REST API.
 *
 * @param method such as {@code POST}
 * @param path below the API's own, without the query
 * @param query what stands behind the question mark, or nothing
 * @param headers by name in lower case
 * @param body as JSON, also if it came in several parts
 * @param files names of the files that came along
 */
public record Call(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    JsonObject body,
    List<String> files) {
  /** Method and path. */
  public String line() {
    return method + " " + path;
  }
}
