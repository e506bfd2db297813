package dev.pushcheck.css;

import dev.pushcheck.css.Callback.Seal;
import dev.pushcheck.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges whether a callback may be the vendor's: {@code sign} is the MD5 of key and {@code t}, and
 * {@code t} the time until which it holds, about ten minutes after sending:
 * https://www.tencentcloud.com/document/product/267/38081 (read 2026-11-22). It covers nothing else
 * of a callback, so whoever has seen one can send others until then. Takes the same time wherever a
 * signature differs. Safe for use by several threads.
 */
public final class CallbackSignature {
  /** The vendor's are ten minutes ahead; one for next year would be a skeleton key. Ours. */
  private static final Duration FARTHEST_AHEAD = Duration.ofHours(24);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
  private static final Pattern MD5_IN_HEX = Pattern.compile("[0-9A-Fa-f]{32}");

  private final Optional<Secret> key;
  private final InstantSource clock;

  /**
   * The rule for one key.
   *
   * @param key that of the callback template; without one, nothing can be verified
   */
  public CallbackSignature(Optional<Secret> key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /** Judges what a callback brings. Whether the digest is in upper or lower case says nothing. */
  public Verdict judge(Seal seal) {
    if (key.isEmpty() || seal.sign().isEmpty()) {
      return Verdict.UNSIGNED;
    }
    String expiry = seal.expiry().filter(SECONDS.asMatchPredicate()).orElse("");
    if (expiry.isEmpty() || !isOf(key.get().reveal() + expiry, seal.sign().reveal())) {
      return Verdict.WRONG;
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(expiry));
    Instant now = clock.instant();
    if (until.isBefore(now)) {
      return Verdict.EXPIRED;
    }
    return until.isAfter(now.plus(FARTHEST_AHEAD)) ? Verdict.TOO_FAR : Verdict.VALID;
  }

  private static boolean isOf(String joined, String sign) {
    return MD5_IN_HEX.matcher(sign).matches()
        && MessageDigest.isEqual(
            md5(joined.getBytes(StandardCharsets.UTF_8)), HexFormat.of().parseHex(sign));
  }

  private static byte[] md5(byte[] text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /** What a signature is worth. */
  public enum Verdict {
    /** The vendor's, or of somebody who has seen one of the vendor's within ten minutes. */
    VALID,
    /** There is none, or no key to hold it against. */
    UNSIGNED,
    /** Made with another key, or of another time. */
    WRONG,
    /** Right, but no longer valid. */
    EXPIRED,
    /** Right, but valid for longer than the vendor ever says. */
    TOO_FAR
  }
}
