package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTextTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // since, until, from and until in UTC; the reader is in Shanghai, eight hours ahead
        "-, -, 2026-11-21T10:00:00Z, 2026-11-22T10:00:00Z",
        "24h, -, 2026-11-21T10:00:00Z, 2026-11-22T10:00:00Z",
        "7d, -, 2026-11-15T10:00:00Z, 2026-11-22T10:00:00Z",
        "90m, now, 2026-11-22T08:30:00Z, 2026-11-22T10:00:00Z",
        "60d, -, 2026-09-23T10:00:00Z, 2026-11-22T10:00:00Z",
        "2026-09-23T09:30:00Z, 2026-11-22T09:30:00Z, 2026-09-23T10:00:00Z, 2026-11-22T09:30:00Z",
        "3h, 1h, 2026-11-22T07:00:00Z, 2026-11-22T09:00:00Z",
        "-, 2h, 2026-11-21T08:00:00Z, 2026-11-22T08:00:00Z",
        "2026-11-20, -, 2026-11-19T16:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20, 2026-11-20, 2026-11-19T16:00:00Z, 2026-11-20T16:00:00Z",
        "2026-11-20T18:00, -, 2026-11-20T10:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20 18:00:30, -, 2026-11-20T10:00:30Z, 2026-11-22T10:00:00Z",
        "2026-11-20T18:00Z, -, 2026-11-20T18:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20t18:00z, -, 2026-11-20T18:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20T18:00:00.250Z, -, 2026-11-20T18:00:00.250Z, 2026-11-22T10:00:00Z",
        "2026-11-20T18:00-05:00, -, 2026-11-20T23:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20T18:00+0530, -, 2026-11-20T12:30:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20-05:00, -, 2026-11-20T05:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20T18:00[Europe/Paris], -, 2026-11-20T17:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20T18:00 Europe/Paris, -, 2026-11-20T17:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-20 UTC, -, 2026-11-20T00:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-19..2026-11-21, -, 2026-11-18T16:00:00Z, 2026-11-21T16:00:00Z",
        "2026-11-19 .. 2026-11-21, -, 2026-11-18T16:00:00Z, 2026-11-21T16:00:00Z",
        "2026-11-19T12:00Z..2026-11-21T12:00Z, -, 2026-11-19T12:00:00Z, 2026-11-21T12:00:00Z",
        "3d..1d, -, 2026-11-19T10:00:00Z, 2026-11-21T10:00:00Z",
        "2026-11-22..2026-11-22, -, 2026-11-21T16:00:00Z, 2026-11-22T10:00:00Z",
        "24h, 2026-12-31, 2026-11-21T10:00:00Z, 2026-11-22T10:00:00Z",
      })
  void readsWhatPeopleWrite(
      @Nullable String since, @Nullable String until, Instant from, Instant end)
      throws UnreadableTimeException {
    assertThat(read(since, until, "Asia/Shanghai")).isEqualTo(new TimeRange(from, end));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "yesterday, -, range.unreadable, {text=yesterday}",
        "24, -, range.unreadable, {text=24}",
        "24 h, -, range.unreadable, {text=24 h}",
        "-1h, -, range.unreadable, {text=-1h}",
        "2026-11, -, range.unreadable, {text=2026-11}",
        "20.11.2026, -, range.unreadable, {text=20.11.2026}",
        "2026-11-20T18, -, range.unreadable, {text=2026-11-20T18}",
        "1h, soon, range.unreadable, {text=soon}",
        "2026-11-19.., -, range.unreadable, {text=}",
        "2026-02-30, -, range.no-such-day, {text=2026-02-30}",
        "2026-11-20T25:00, -, range.no-such-day, {text=2026-11-20T25:00}",
        "2026-11-20 CST, -, range.no-such-zone, {zone=CST}",
        "2026-11-20T18:00+99:00, -, range.no-such-zone, {zone=+99:00}",
        "1h, 2h, range.backwards, -",
        "2026-11-21..2026-11-20, -, range.backwards, -",
        "0s, -, range.in-future, -",
        "2026-11-23, -, range.in-future, -",
        "61d, -, range.forgotten, -",
        "2026-09-23T08:59:00Z, -, range.forgotten, -",
        "999999999d, -, range.forgotten, -",
        "0000-01-01, -, range.forgotten, -",
        "-, 60d, range.forgotten, -",
        "1d..2h, 1h, range.two-ends, -",
      })
  void saysWhatIsWrong(
      @Nullable String since, @Nullable String until, String key, @Nullable String facts) {
    UnreadableTimeException wrong =
        catchThrowableOfType(
            UnreadableTimeException.class, () -> read(since, until, "Asia/Shanghai"));
    assertThat(wrong).isNotNull();
    assertThat(wrong.textKey()).isEqualTo(key);
    if (facts != null) {
      assertThat(wrong.facts()).hasToString(facts);
    }
  }

  @Test
  void quotesNothingThatMayBeSecret() {
    UnreadableTimeException wrong =
        catchThrowableOfType(
            UnreadableTimeException.class,
            () -> read("rtmp://a.com/live/x?txSecret=0123456789abcdef", null, "UTC"));
    assertThat(wrong.facts()).hasToString("{text=rtmp://a.com/live/x…}");
  }

  @Test
  void tellsTheEarliestTimeThereIs() {
    UnreadableTimeException wrong =
        catchThrowableOfType(UnreadableTimeException.class, () -> read("90d", null, "UTC"));
    assertThat(wrong.facts().get("earliest")).isEqualTo(NOW.minus(60, ChronoUnit.DAYS));
  }

  @ParameterizedTest
  @CsvSource({
    // Paris goes from 2:00 to 3:00 on 29 March 2026, and from 3:00 back to 2:00 on 25 October.
    "2026-10-25, 2026-10-25, 2026-10-24T22:00:00Z, 25",
    "2026-10-24, 2026-10-24, 2026-10-23T22:00:00Z, 24",
    "2026-10-25T02:30, 2026-10-25T02:30, 2026-10-25T00:30:00Z, 1",
    "2026-10-25T01:30, 2026-10-25T03:30, 2026-10-24T23:30:00Z, 3",
  })
  void takesTheWholeOfAnHourThatCameTwice(String since, String until, Instant from, long hours)
      throws UnreadableTimeException {
    TimeRange range = read(since, until, "Europe/Paris");
    assertThat(range.from()).isEqualTo(from);
    assertThat(range.length()).isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 2026-03-29, 2026-03-28T23:00:00Z, 23",
    "2026-03-29T02:30, 2026-03-29T04:00, 2026-03-29T01:00:00Z, 1",
    "2026-03-29T01:00, 2026-03-29T02:15, 2026-03-29T00:00:00Z, 1",
  })
  void losesNothingAroundAnHourThatNeverCame(String since, String until, Instant from, long hours)
      throws UnreadableTimeException {
    Instant spring = Instant.parse("2026-04-10T00:00:00Z");
    TimeRange range =
        new TimeRangeText(spring, ZoneId.of("Europe/Paris"))
            .read(Optional.of(since), Optional.of(until));
    assertThat(range.from()).isEqualTo(from);
    assertThat(range.length()).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void countsItsBeginningButNotItsEnd() {
    TimeRange hour = new TimeRange(NOW.minusSeconds(3600), NOW);
    assertThat(hour.contains(hour.from())).isTrue();
    assertThat(hour.contains(NOW.minusMillis(1))).isTrue();
    assertThat(hour.contains(NOW)).isFalse();
  }

  @Test
  void neverRunsBackwards() {
    assertThatThrownBy(() -> new TimeRange(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
  }

  private static TimeRange read(@Nullable String since, @Nullable String until, String zone)
      throws UnreadableTimeException {
    return new TimeRangeText(NOW, ZoneId.of(zone))
        .read(Optional.ofNullable(since), Optional.ofNullable(until));
  }
}
