package dev.pushcheck.slack;

import dev.pushcheck.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a request is Slack's: its raw bytes and its time carry a signature of the app's secret,
 * and the time is now. See <a
 * href="https://docs.slack.dev/authentication/verifying-requests-from-slack">verifying requests
 * from Slack</a>, read 2026-11-22.
 */
final class SlackSignature {
  private static final String TIMESTAMP = "x-slack-request-timestamp";
  private static final String SIGNATURE = "x-slack-signature";
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  private final Secret secret;
  private final InstantSource clock;

  SlackSignature(Secret secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * Whether Slack sent it.
   *
   * @param headers by name in lower case
   */
  boolean fits(Map<String, List<String>> headers, byte[] body) {
    Optional<String> timestamp = only(headers, TIMESTAMP).filter(SECONDS.asMatchPredicate());
    Optional<String> signature = only(headers, SIGNATURE);
    if (timestamp.isEmpty() || signature.isEmpty() || !isNow(timestamp.get())) {
      return false;
    }
    byte[] right = ("v0=" + hmac(timestamp.get(), body)).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(right, signature.get().getBytes(StandardCharsets.UTF_8));
  }

  private boolean isNow(String seconds) {
    Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
    return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
  }

  private String hmac(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** A header that stands there twice is none of Slack's. */
  private static Optional<String> only(Map<String, List<String>> headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }
}
