package dev.pushcheck.sandbox.account;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header {@code Authorization} claims.
 *
 * @param secretId whose key has signed
 * @param date the day of the credential scope, {@code 2026-11-22}
 * @param service the service of the credential scope: the first label of the host as the client
 *     knows it
 * @param signedHeaders names in lower case
 * @param signature 64 hexadecimal digits in lower case
 */
record Authorization(
    String secretId, String date, String service, List<String> signedHeaders, String signature) {
  static final String ALGORITHM = "TC3-HMAC-SHA256";
  static final String TERMINATOR = "tc3_request";

  private static final Pattern FORM =
      Pattern.compile(
          ALGORITHM
              + " Credential=([^/, ]+)/(\\d{4}-\\d\\d-\\d\\d)/([^/, ]+)/"
              + TERMINATOR
              + ", *SignedHeaders=([^, ]+), *Signature=([0-9a-f]{64})");

  static Authorization parse(String header) {
    Matcher match = FORM.matcher(header);
    if (!match.matches()) {
      throw new ApiError("AuthFailure.InvalidAuthorization", "the header does not have its form");
    }
    return new Authorization(
        match.group(1),
        match.group(2),
        match.group(3),
        List.of(match.group(4).split(";", -1)),
        match.group(5));
  }

  String scope() {
    return date + "/" + service + "/" + TERMINATOR;
  }
}
