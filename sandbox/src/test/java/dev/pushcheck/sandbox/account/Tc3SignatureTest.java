package dev.pushcheck.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The example that the vendor's own page works through, step by step, with the asterisks that the
 * page prints in its key: https://www.tencentcloud.com/document/product/267/37447 (read
 * 2026-11-22).
 */
class Tc3SignatureTest {
  private static final String KEY = "Gu5t9xGARNpq86cd98joQYCN3*******";
  private static final String TIMESTAMP = "1551113065";
  private static final String BODY =
      "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"],"
          + " \"Name\": \"instance-name\"}]}";
  private static final Authorization CLAIM =
      Authorization.parse(
          "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/"
              + "tc3_request, SignedHeaders=content-type;host, Signature="
              + "2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c");

  private final ApiRequest request =
      new ApiRequest(
          "POST",
          "/",
          Map.of(
              "content-type", "application/json; charset=utf-8", "host", "CVM.tencentcloudapi.com"),
          BODY.getBytes(StandardCharsets.UTF_8));

  @Test
  void writesTheCanonicalRequestOfTheVendorsExample() {
    assertThat(Tc3Signature.canonical(request, CLAIM.signedHeaders()))
        .isEqualTo(
            """
            POST
            /

            content-type:application/json; charset=utf-8
            host:cvm.tencentcloudapi.com

            content-type;host
            35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064""");
  }

  @Test
  void writesWhatIsSignedInTheVendorsExample() {
    String canonical = Tc3Signature.canonical(request, CLAIM.signedHeaders());

    assertThat(Tc3Signature.toSign(TIMESTAMP, CLAIM, canonical))
        .isEqualTo(
            """
            TC3-HMAC-SHA256
            1551113065
            2019-02-25/cvm/tc3_request
            5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031""");
  }

  @Test
  void signsLikeTheVendorsExample() {
    String canonical = Tc3Signature.canonical(request, CLAIM.signedHeaders());

    assertThat(Tc3Signature.sign(KEY, CLAIM, Tc3Signature.toSign(TIMESTAMP, CLAIM, canonical)))
        .isEqualTo(CLAIM.signature());
  }
}
