package dev.pushcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NanosTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
        "2026-11-22T12:00:00.123456789Z",
        "1700-01-01T00:00:00.5Z",
        "2262-04-11T23:47:16Z"
      })
  void keepsEveryNanosecond(Instant instant) {
    assertThat(Nanos.instant(Nanos.of(instant))).isEqualTo(instant);
  }

  @Test
  void endsWhereNumbersEnd() {
    assertThat(Nanos.of(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    assertThat(Nanos.of(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    assertThat(Nanos.of(Instant.parse("2300-01-01T00:00:00Z"))).isEqualTo(Long.MAX_VALUE);
  }
}
