package dev.pushcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "30s, PT30S", "90m, PT1H30M", "4h, PT4H", "7d, PT168H", "0s, PT0S"})
  void readsOneNumberWithOneUnit(String text, Duration span) {
    assertThat(DurationText.parse(text)).contains(span);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "s",
        "-1s",
        "+1s",
        "1.5h",
        "1h30m",
        "30 s",
        "30S",
        "1M",
        "1w",
        "٣s",
        "1234567890s"
      })
  void readsNothingElse(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }
}
