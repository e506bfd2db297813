package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.PushSignature.Algorithm;
import dev.pushcheck.settings.Secret;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushSignatureTest {
  /**
   * The first is printed in https://www.tencentcloud.com/document/product/267/31560, the next three
   * use the inputs of .../267/31059 (both read 2026-11-22); the last is our inference.
   */
  @ParameterizedTest
  @CsvSource({
    "MD5, e12c46f2612d5106e2034781ab261ca3, test, 5C271099, f85a2ab363fe4deaffef9754d79da6fe",
    "MD5, e12c46f2612d5106e2034781ab261ca3, test, 5c271099, 9603387445825a481e6b7496aced5746",
    "MD5, txrtmp, 11212122, 579ACB15, 2133c689c452f0bf81b1a88261f1d9a6",
    "MD5, 69e0daf7234b01f257a7adb9f807ae9f, 123456, 57D54927, 478a15bf1b25e5c7c5886d2eef220fb8",
    "MD5, 69e0daf7234b01f257a7adb9f807ae9f, streamname, 626797CF, 1e789caea1c4152fb9bf299f100fc2db",
    "SHA256, e12c46f2612d5106e2034781ab261ca3, test, 5C271099, 2fe51d13bff48deaddd7e4e086265e69d5a04a64db9a2cbc737bd585c472fd07"
  })
  void knowsWhatItWasMadeOf(Algorithm algorithm, String key, String name, String time, String hex) {
    for (String written : new String[] {hex, hex.toUpperCase(Locale.ROOT)}) {
      PushSignature signature = PushSignature.read(written).orElseThrow();

      assertThat(signature.algorithm()).isEqualTo(algorithm);
      assertThat(signature.isOf(key + name + time)).isTrue();
      assertThat(signature.isOf(key + name + time + " ")).isFalse();
      assertThat(signature.isOf(key + name + time)).as("a second time").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "f85a2ab363fe4deaffef9754d79da6f",
        "f85a2ab363fe4deaffef9754d79da6feF",
        "g85a2ab363fe4deaffef9754d79da6fe",
        "f85a2ab363fe4deaffef9754d79da6f\uFF11",
        " f85a2ab363fe4deaffef9754d79da6f"
      })
  void isNothingElseThanDigits(String text) {
    assertThat(PushSignature.read(text)).isEmpty();
  }

  /** The same documents. */
  @ParameterizedTest
  @CsvSource({
    "e12c46f2612d5106e2034781ab261ca3, test, 5C271099, f85a2ab363fe4deaffef9754d79da6fe",
    "txrtmp, 11212122, 579ACB15, 2133c689c452f0bf81b1a88261f1d9a6",
    "69e0daf7234b01f257a7adb9f807ae9f, 123456, 57D54927, 478a15bf1b25e5c7c5886d2eef220fb8"
  })
  void isMadeByThePublishedRule(String key, String name, String time, String hex) {
    Secret made = PushSignature.sign(Secret.of(key), name, time);

    assertThat(made.reveal()).isEqualTo(hex);
    assertThat(made.toString()).doesNotContain(hex);
  }
}
