package dev.pushcheck.sandbox.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** Lets in only requests that the holder of the account's key has signed. */
final class Entrance {
  /** https://www.tencentcloud.com/document/product/1123/67534 (read 2026-11-22). */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** https://www.tencentcloud.com/document/product/267/37447 (read 2026-11-22). */
  private static final List<String> ALWAYS_SIGNED = List.of("content-type", "host");

  private static final List<String> COMMON_PARAMETERS =
      List.of("x-tc-action", "x-tc-version", "x-tc-timestamp", "authorization");

  private final String secretId;
  private final String secretKey;
  private final InstantSource clock;

  Entrance(String secretId, String secretKey, InstantSource clock) {
    this.secretId = secretId;
    this.secretKey = secretKey;
    this.clock = clock;
  }

  void admit(ApiRequest request) {
    if (!request.method().equals("POST")) {
      // The vendor also takes GET with a form; nothing that is tested here speaks it.
      throw new ApiError("UnsupportedProtocol", "send a POST request");
    }
    for (String name : COMMON_PARAMETERS) {
      if (request.header(name).isBlank()) {
        throw new ApiError("MissingParameter", "the header " + name + " is missing");
      }
    }
    Authorization claim = Authorization.parse(request.header("authorization"));
    if (!claim.secretId().equals(secretId)) {
      throw new ApiError("AuthFailure.SecretIdNotFound", "there is no such SecretId");
    }
    requireRecent(request);
    if (!signed(request, claim)) {
      throw new ApiError("AuthFailure.SignatureFailure", "the signature does not match");
    }
  }

  private void requireRecent(ApiRequest request) {
    if (Duration.between(timestamp(request), clock.instant()).abs().compareTo(TOLERANCE) > 0) {
      throw new ApiError("AuthFailure.SignatureExpire", "the timestamp is not that of our clock");
    }
  }

  private static Instant timestamp(ApiRequest request) {
    String text = request.header("x-tc-timestamp");
    if (!text.matches("\\d{1,11}")) {
      throw new ApiError("InvalidParameter", "X-TC-Timestamp is not a number of seconds");
    }
    return Instant.ofEpochSecond(Long.parseLong(text));
  }

  private boolean signed(ApiRequest request, Authorization claim) {
    String timestamp = request.header("x-tc-timestamp");
    String day = timestamp(request).atOffset(ZoneOffset.UTC).toLocalDate().toString();
    List<String> names = claim.signedHeaders();
    if (!claim.date().equals(day)
        || !names.containsAll(ALWAYS_SIGNED)
        || !names.stream().allMatch(request::has)
        || !names.equals(names.stream().sorted().distinct().toList())) {
      return false;
    }
    String toSign = Tc3Signature.toSign(timestamp, claim, Tc3Signature.canonical(request, names));
    return same(Tc3Signature.sign(secretKey, claim, toSign), claim.signature());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
