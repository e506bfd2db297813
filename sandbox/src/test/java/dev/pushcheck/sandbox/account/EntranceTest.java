package dev.pushcheck.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's worked example, and what must not be let in: everything a little beside it. */
class EntranceTest {
  private static final String ID = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******";
  private static final String KEY = "Gu5t9xGARNpq86cd98joQYCN3*******";
  private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_551_113_065);
  private static final String BODY =
      "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"],"
          + " \"Name\": \"instance-name\"}]}";
  private static final String AUTHORIZATION =
      "TC3-HMAC-SHA256 Credential="
          + ID
          + "/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature="
          + "2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c";

  private Instant now = SIGNED_AT;
  private final Entrance entrance = new Entrance(ID, KEY, () -> now);

  private static ApiRequest request(Consumer<Map<String, String>> change) {
    return request("POST", "/", BODY, change);
  }

  private static ApiRequest request(
      String method, String target, String body, Consumer<Map<String, String>> change) {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "content-type", "application/json; charset=utf-8",
                "host", "cvm.tencentcloudapi.com",
                "x-tc-action", "DescribeInstances",
                "x-tc-version", "2017-03-12",
                "x-tc-timestamp", "1551113065",
                "authorization", AUTHORIZATION));
    change.accept(headers);
    return new ApiRequest(method, target, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private void assertRefused(ApiRequest request, String code) {
    assertThatThrownBy(() -> entrance.admit(request))
        .asInstanceOf(type(ApiError.class))
        .extracting(ApiError::code)
        .isEqualTo(code);
  }

  @Test
  void admitsTheVendorsExample() {
    assertThatCode(() -> entrance.admit(request(headers -> {}))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 300})
  void admitsAClockThatIsFiveMinutesOff(long seconds) {
    now = SIGNED_AT.plusSeconds(seconds);

    assertThatCode(() -> entrance.admit(request(headers -> {}))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301})
  void refusesAClockThatIsMoreThanFiveMinutesOff(long seconds) {
    now = SIGNED_AT.plusSeconds(seconds);

    assertRefused(request(headers -> {}), "AuthFailure.SignatureExpire");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host         | live.tencentcloudapi.com
          content-type | application/json
          x-tc-timestamp | 1551113066
          """)
  void refusesWhatWasChangedAfterSigning(String header, String value) {
    assertRefused(request(headers -> headers.put(header, value)), "AuthFailure.SignatureFailure");
  }

  @Test
  void refusesAnotherBody() {
    assertRefused(request("POST", "/", BODY + " ", headers -> {}), "AuthFailure.SignatureFailure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/path", "/?a=b"})
  void refusesAnotherTarget(String target) {
    assertRefused(request("POST", target, BODY, headers -> {}), "AuthFailure.SignatureFailure");
  }

  @ParameterizedTest
  @CsvSource({"/cvm/,/live/", "2019-02-25,2019-02-26", "content-type;host,host", "=2230,=3230"})
  void refusesAClaimThatWasChangedAfterSigning(String from, String to) {
    assertRefused(
        request(headers -> headers.put("authorization", AUTHORIZATION.replace(from, to))),
        "AuthFailure.SignatureFailure");
  }

  /** Signs anew, as somebody would who has the key but not the rules. */
  private static ApiRequest signed(String date, String signedHeaders) {
    Authorization claim =
        Authorization.parse(
            AUTHORIZATION.replace("2019-02-25", date).replace("content-type;host", signedHeaders));
    String canonical = Tc3Signature.canonical(request(headers -> {}), claim.signedHeaders());
    String signature =
        Tc3Signature.sign(KEY, claim, Tc3Signature.toSign("1551113065", claim, canonical));
    String header =
        "TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(ID, claim.scope(), signedHeaders, signature);
    return request(headers -> headers.put("authorization", header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host",
        "content-type",
        "x-tc-action",
        "host;content-type",
        "content-type;host;host",
        "content-type;host;x-tc-token"
      })
  void refusesRightlySignedHeadersThatAreNotTheRightOnes(String signedHeaders) {
    assertRefused(signed("2019-02-25", signedHeaders), "AuthFailure.SignatureFailure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-02-24", "2019-02-26"})
  void refusesARightSignatureOfAnotherDay(String date) {
    assertRefused(signed(date, "content-type;host"), "AuthFailure.SignatureFailure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-type;host", "content-type;host;x-tc-action"})
  void admitsMoreSignedHeadersThanNecessary(String signedHeaders) {
    assertThatCode(() -> entrance.admit(signed("2019-02-25", signedHeaders)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesTheSignatureOfAnotherKey() {
    Entrance other = new Entrance(ID, KEY + "x", InstantSource.fixed(SIGNED_AT));

    assertThatThrownBy(() -> other.admit(request(headers -> {})))
        .asInstanceOf(type(ApiError.class))
        .extracting(ApiError::code)
        .isEqualTo("AuthFailure.SignatureFailure");
  }

  @Test
  void refusesAnUnknownSecretId() {
    assertRefused(
        request(headers -> headers.put("authorization", AUTHORIZATION.replace(ID, "AKIDother"))),
        "AuthFailure.SecretIdNotFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-tc-action", "x-tc-version", "x-tc-timestamp", "authorization"})
  void namesAMissingHeader(String name) {
    assertRefused(request(headers -> headers.remove(name)), "MissingParameter");
    assertThatThrownBy(() -> entrance.admit(request(headers -> headers.remove(name))))
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic abc",
        "TC3-HMAC-SHA256",
        "TC3-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=0"
      })
  void refusesAnAuthorizationWithoutForm(String header) {
    assertRefused(
        request(headers -> headers.put("authorization", header)),
        "AuthFailure.InvalidAuthorization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "-1", "1551113065.5", "99999999999999999999"})
  void refusesATimestampThatIsNoNumber(String timestamp) {
    assertRefused(request(headers -> headers.put("x-tc-timestamp", timestamp)), "InvalidParameter");
  }

  @Test
  void refusesAnythingButPost() {
    assertRefused(request("GET", "/", BODY, headers -> {}), "UnsupportedProtocol");
  }

  @Test
  void neverTellsTheKey() {
    now = SIGNED_AT.plus(Duration.ofDays(1));

    assertThatThrownBy(() -> entrance.admit(request(headers -> {})))
        .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain(KEY));
  }
}
