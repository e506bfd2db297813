package dev.pushcheck.slack;

/**
 * What a request over HTTP is answered with.
 *
 * @param status of HTTP
 * @param contentType of the body
 * @param body as text; may be empty
 */
public record SlackResponse(int status, String contentType, String body) {
  /** Without a body. */
  static SlackResponse empty(int status) {
    return new SlackResponse(status, "text/plain", "");
  }
}
