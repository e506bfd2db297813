package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2019-01-07T12:00:00Z, 2019-01-07T12:00:00Z",
    "2019-06-21T12:00:00+08:00, 2019-06-21T04:00:00Z",
    "2019-06-21T12:00:00+0800, 2019-06-21T04:00:00Z",
    "2019-06-21 01:10:39.87, 2019-06-20T17:10:39.870Z",
    "2019-06-21 01:10:39, 2019-06-20T17:10:39Z",
    "2019-06-21 01:10, 2019-06-20T17:10:00Z",
    "2019-06-21 01:10:39Z, 2019-06-21T01:10:39Z",
    "2019-06-21 01:10:39 +00:00, 2019-06-21T01:10:39Z",
    "2019-06-21T01:10:39, 2019-06-21T01:10:39Z",
    "2024-02-29 00:00:00, 2024-02-28T16:00:00Z"
  })
  void readsEveryFormTheVendorWrites(String text, Instant time) {
    assertThat(VendorTime.read(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "0000-00-00 00:00:00",
        "2019-02-30 01:10:39",
        "2019-01-07T25:00:00Z",
        "2019-01-07T12:00:00+99:00",
        "2019-01-07",
        "yesterday"
      })
  void takesNothingElseForATime(String text) {
    assertThat(VendorTime.read(text)).isEmpty();
  }

  @Test
  void writesWholeSecondsOfUtc() {
    assertThat(VendorTime.write(Instant.parse("2026-11-22T10:20:30.987Z")))
        .isEqualTo("2026-11-22T10:20:30Z");
  }
}
