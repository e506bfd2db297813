package dev.pushcheck.sandbox.slack;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request of Slack's over HTTP, signed as <a
 * href="https://docs.slack.dev/authentication/verifying-requests-from-slack">verifying requests</a>
 * says, read 2026-11-22.
 *
 * @param body a form
 * @param signature of the body and the time
 * @param timestamp in seconds, as text
 */
public record SignedPost(String body, String signature, String timestamp) {
  /** Signs a form at a time with a secret. */
  public static SignedPost of(Map<String, String> form, Instant at, String secret) {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return of(body, at, secret);
  }

  /** Signs a body at a time with a secret. */
  public static SignedPost of(String body, Instant at, String secret) {
    String timestamp = Long.toString(at.getEpochSecond());
    return new SignedPost(body, "v0=" + hmac("v0:" + timestamp + ":" + body, secret), timestamp);
  }

  /** The request to the bot's address. */
  public HttpRequest to(URI address) {
    return to(address, "application/x-www-form-urlencoded");
  }

  /** The same for a body of JSON. */
  public HttpRequest json(URI address) {
    return to(address, "application/json");
  }

  private HttpRequest to(URI address, String type) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", type)
        .header("X-Slack-Signature", signature)
        .header("X-Slack-Request-Timestamp", timestamp)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String hmac(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
