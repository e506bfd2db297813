package dev.pushcheck.slack;

import dev.pushcheck.sandbox.slack.SignedPost;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The headers with which Slack sends a body of JSON. */
final class SignedHeaders {
  private SignedHeaders() {}

  static Map<String, List<String>> of(String body) {
    return SignedPost.of(body, Instant.now(), SlackStandIn.SIGNING_SECRET)
        .json(URI.create("http://127.0.0.1/"))
        .headers()
        .map();
  }
}
