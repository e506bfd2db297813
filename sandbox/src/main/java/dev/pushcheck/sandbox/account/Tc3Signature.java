package dev.pushcheck.sandbox.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The arithmetic of signature version 3, written from its description:
 * https://www.tencentcloud.com/document/product/267/37447 (read 2026-11-22).
 */
final class Tc3Signature {
  private Tc3Signature() {}

  /** The request in the one form in which it is signed. */
  static String canonical(ApiRequest request, List<String> signedHeaders) {
    StringBuilder headers = new StringBuilder();
    for (String name : signedHeaders) {
      String value = request.header(name).strip().toLowerCase(Locale.ROOT);
      headers.append(name).append(':').append(value).append('\n');
    }
    return String.join(
        "\n",
        request.method(),
        request.path(),
        request.query(),
        headers,
        String.join(";", signedHeaders),
        sha256(request.body()));
  }

  /** What is signed in the end. */
  static String toSign(String timestamp, Authorization claim, String canonical) {
    String hash = sha256(canonical.getBytes(StandardCharsets.UTF_8));
    return String.join("\n", Authorization.ALGORITHM, timestamp, claim.scope(), hash);
  }

  /** The signature that the owner of the key would have made. */
  static String sign(String secretKey, Authorization claim, String toSign) {
    byte[] day = hmac(("TC3" + secretKey).getBytes(StandardCharsets.UTF_8), claim.date());
    byte[] service = hmac(day, claim.service());
    byte[] request = hmac(service, Authorization.TERMINATOR);
    return HexFormat.of().formatHex(hmac(request, toSign));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has HmacSHA256", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
