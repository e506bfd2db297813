package dev.pushcheck.sandbox.account;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request as it came in, before anybody has believed it. */
final class ApiRequest {
  private final String method;
  private final String path;
  private final String query;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * Takes what was sent.
   *
   * @param target the request target, with the query if there is one
   * @param headers by their names in lower case
   */
  ApiRequest(String method, String target, Map<String, String> headers, byte[] body) {
    int mark = target.indexOf('?');
    this.method = method;
    this.path = mark < 0 ? target : target.substring(0, mark);
    this.query = mark < 0 ? "" : target.substring(mark + 1);
    this.headers = headers;
    this.body = body;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  String query() {
    return query;
  }

  /** Empty if it was not sent. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean has(String header) {
    return headers.containsKey(header);
  }

  /** What is asked for; empty if that was not said. */
  String action() {
    return header("x-tc-action");
  }

  byte[] body() {
    return body.clone();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
