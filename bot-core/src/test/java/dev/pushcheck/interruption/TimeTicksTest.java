package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTicksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-21T10:00:00Z | 24h | UTC           | 12:00 15:00 18:00 21:00 11-22 03:00 06:00 09:00",
        "2026-11-21T10:00:00Z | 24h | Asia/Shanghai | 18:00 21:00 11-22 03:00 06:00 09:00 12:00 15:00",
        "2026-11-21T10:00:00Z | 10m | Asia/Kolkata  | 15:30 15:32 15:34 15:36 15:38",
        "2026-11-21T10:00:00Z | 7d  | UTC           | 11-22 11-23 11-24 11-25 11-26 11-27 11-28",
        "2026-11-21T10:00:00Z | 60d | UTC           | 11-28 12-05 12-12 12-19 12-26 01-02 01-09 01-16",
        "2026-11-21T23:59:50Z | 20s | UTC           | 23:59:50 23:59:55 11-22 00:00:05",
      })
  void standAtRoundTimesOfTheReadersClock(Instant from, String length, String zone, String labels) {
    TimeRange range = new TimeRange(from, from.plus(duration(length)));
    assertThat(String.join(" ", labels(TimeTicks.of(range, ZoneId.of(zone), 9)))).isEqualTo(labels);
  }

  @Test
  void markMidnightByItsDay() {
    Instant evening = Instant.parse("2026-11-21T21:00:00Z");
    TimeRange night = new TimeRange(evening, evening.plus(Duration.ofHours(6)));
    assertThat(labels(TimeTicks.of(night, ZoneId.of("UTC"), 9)))
        .containsExactly("21:00", "22:00", "23:00", "11-22", "01:00", "02:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-28T23:00:00Z", "2026-10-24T22:00:00Z"})
  void stayInOrderWhereTheClockIsChanged(Instant midnight) {
    TimeRange day = new TimeRange(midnight, midnight.plus(Duration.ofHours(8)));
    List<TimeTicks.Tick> ticks = TimeTicks.of(day, ZoneId.of("Europe/Paris"), 9).ticks();
    assertThat(ticks).extracting(TimeTicks.Tick::at).isSorted().doesNotHaveDuplicates();
    assertThat(ticks).extracting(TimeTicks.Tick::label).doesNotHaveDuplicates();
  }

  @Test
  void areDigitsOnly() {
    Stream.of("PT1S", "PT1M", "PT1H", "P1D", "P3D", "P30D", "P60D")
        .map(Duration::parse)
        .forEach(
            length -> {
              Instant from = Instant.parse("2026-11-21T10:07:03Z");
              TimeRange range = new TimeRange(from, from.plus(length));
              assertThat(labels(TimeTicks.of(range, ZoneId.of("Asia/Tokyo"), 9)))
                  .allMatch(label -> label.matches("[0-9:-]+"));
            });
  }

  private static List<String> labels(TimeTicks ticks) {
    return ticks.ticks().stream().map(TimeTicks.Tick::label).toList();
  }

  private static Duration duration(String text) {
    return Duration.parse(
        text.endsWith("d")
            ? "P" + text.toUpperCase(Locale.ROOT)
            : "PT" + text.toUpperCase(Locale.ROOT));
  }
}
