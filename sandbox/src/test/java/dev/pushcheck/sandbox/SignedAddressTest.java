package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedAddressTest {
  private static final String KEY = "e12c46f2612d5106e2034781ab261ca3";
  private static final String SIGNATURE =
      "txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
  private static final SignedAddress ADDRESS =
      new SignedAddress(
          "push.example.com", "live", "test", KEY, Instant.ofEpochSecond(1_546_064_025));

  /** The first digest is printed at https://www.tencentcloud.com/document/product/267/31560. */
  @ParameterizedTest
  @CsvSource({
    "e12c46f2612d5106e2034781ab261ca3, test, 1546064025, 5C271099, f85a2ab363fe4deaffef9754d79da6fe",
    "txrtmp, 11212122, 1469762325, 579ACB15, 2133c689c452f0bf81b1a88261f1d9a6",
    "69e0daf7234b01f257a7adb9f807ae9f, 123456, 1473595687, 57D54927, 478a15bf1b25e5c7c5886d2eef220fb8",
    "69e0daf7234b01f257a7adb9f807ae9f, streamname, 1650956239, 626797CF, 1e789caea1c4152fb9bf299f100fc2db"
  })
  void signsAsTheVendorDoes(String key, String stream, long expires, String time, String secret) {
    SignedAddress address =
        new SignedAddress("d.example", "live", stream, key, Instant.ofEpochSecond(expires));

    assertThat(address.txTime()).isEqualTo(time);
    assertThat(address.txSecret()).isEqualTo(secret);
  }

  @Test
  void writesEveryPublishedForm() {
    String path = "/live/test?" + SIGNATURE;

    assertThat(ADDRESS.rtmp()).isEqualTo("rtmp://push.example.com" + path);
    assertThat(ADDRESS.rtmps(443)).isEqualTo("rtmps://push.example.com:443" + path);
    assertThat(ADDRESS.rtmpOverSrt()).isEqualTo("rtmp://push.example.com:3570" + path);
    assertThat(ADDRESS.webrtc()).isEqualTo("webrtc://push.example.com" + path);
    assertThat(ADDRESS.obsServer()).isEqualTo("rtmp://push.example.com/live/");
    assertThat(ADDRESS.obsKey()).isEqualTo("test?" + SIGNATURE);
    assertThat(ADDRESS.srt())
        .isEqualTo(
            "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/test,"
                + SIGNATURE.replace('&', ','));
  }

  @Test
  void keepsKeyAndSignatureOutOfItsDescription() {
    assertThat(ADDRESS).asString().contains("live/test").doesNotContain(KEY, "f85a2ab3");
  }
}
