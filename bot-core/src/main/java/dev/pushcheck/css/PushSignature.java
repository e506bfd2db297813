package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A push signature ({@code txSecret}): as given, it can be held against what it may have been made
 * of; for a new address, it can be made. The rule is the hex digest of key, stream name and txTime,
 * joined as text exactly as they stand in the address: MD5 by
 * https://www.tencentcloud.com/document/product/267/31560 (read 2026-11-22). The console also
 * offers SHA-256 (https://tencentcloud.com/zh/document/product/267/31059, read 2026-11-22) without
 * publishing how the parts are joined; the same joining is our inference. Not safe for use by
 * several threads.
 */
public final class PushSignature {
  private final Algorithm algorithm;
  private final MessageDigest digest;
  private final byte[] given;

  private PushSignature(Algorithm algorithm, byte[] given) {
    this.algorithm = algorithm;
    this.digest = algorithm.newDigest();
    this.given = given;
  }

  /** Reads a signature: 32 or 64 hexadecimal digits of either case; empty for anything else. */
  public static Optional<PushSignature> read(String txSecret) {
    return Arrays.stream(Algorithm.values())
        .filter(algorithm -> algorithm.hexDigits == txSecret.length())
        .filter(algorithm -> txSecret.chars().allMatch(HexFormat::isHexDigit))
        .findFirst()
        .map(algorithm -> new PushSignature(algorithm, HexFormat.of().parseHex(txSecret)));
  }

  /**
   * The signature for a new address, by the published rule: 32 lower-case digits.
   *
   * @param txTime exactly as it will stand in the address
   */
  public static Secret sign(Secret key, String stream, String txTime) {
    byte[] joined = (key.reveal() + stream + txTime).getBytes(StandardCharsets.UTF_8);
    return Secret.of(HexFormat.of().formatHex(Algorithm.MD5.newDigest().digest(joined)));
  }

  /** By which digest it was made, told by its length. */
  public Algorithm algorithm() {
    return algorithm;
  }

  /** Whether it was made of this text, letter case of the digest aside. */
  public boolean isOf(String joined) {
    return Arrays.equals(given, digest.digest(joined.getBytes(StandardCharsets.UTF_8)));
  }

  /** A digest by which a signature can be made. */
  public enum Algorithm {
    /** The published rule. */
    MD5("MD5", 32),
    /** Offered by the console; how it joins the parts is inferred. */
    SHA256("SHA-256", 64);

    private final String name;
    private final int hexDigits;

    Algorithm(String name, int hexDigits) {
      this.name = name;
      this.hexDigits = hexDigits;
    }

    private MessageDigest newDigest() {
      try {
        return MessageDigest.getInstance(name);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has " + name, e);
      }
    }
  }
}
