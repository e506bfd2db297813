package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationFormTest {
  @ParameterizedTest
  @CsvSource({
    "999ms, false",
    "1s, true",
    "1m, true",
    "60s, true",
    "60001ms, false",
    "999999999d, false"
  })
  void keepsToItsLimits(String text, boolean allowed) {
    assertThat(DurationForm.between("1s", "60s").read(text).isPresent()).isEqualTo(allowed);
  }
}
