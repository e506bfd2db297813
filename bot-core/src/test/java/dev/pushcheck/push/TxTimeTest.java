package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TxTimeTest {
  @ParameterizedTest
  @CsvSource({
    "5C271099, 1546064025, 16",
    "5c271099, 1546064025, 16",
    "5867D600, 1483200000, 16",
    "65029b21, 1694669601, 16",
    "65029021, 1694666785, 16",
    "1546064025, 1546064025, 10",
    "54A48E00, 1420070400, 16",
    "1420070400, 1420070400, 10",
    "FFFFFFFF, 4294967295, 16",
    "4294967295, 4294967295, 10",
    "005C271099, 1546064025, 16"
  })
  void readsSecondsInTheBaseThatGivesAPlausibleDate(String text, long seconds, int base) {
    assertThat(TxTime.read(text))
        .isEqualTo(new TxTime.Seconds(Instant.ofEpochSecond(seconds), base));
  }

  @ParameterizedTest
  @CsvSource({
    "1546064025123, 1546064025123, 10",
    "167F7A2B0A8, 1546047893672, 16",
    "16800000000, 1546188226560, 16"
  })
  void recognisesMilliseconds(String text, long milliseconds, int base) {
    assertThat(TxTime.read(text))
        .isEqualTo(new TxTime.Milliseconds(Instant.ofEpochMilli(milliseconds), base));
  }

  @ParameterizedTest
  @ValueSource(strings = {"54A48DFF", "5C27", "5C27109", "0", "00000000", "15460640"})
  void seesThatDigitsAreMissing(String text) {
    assertThat(TxTime.read(text)).isInstanceOf(TxTime.TooEarly.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5C27109G",
        "0x5C271099",
        "-5C271099",
        "+5C271099",
        " 5C271099",
        "5C271099\n",
        "２0123456",
        "100000000",
        "9999999999999999",
        "99999999999999999999999999",
        "2026-11-22T03:20:00Z",
        "1546064025.5"
      })
  void isNoNumberOtherwise(String text) {
    assertThat(TxTime.read(text)).isInstanceOf(TxTime.NoNumber.class);
  }
}
