package dev.pushcheck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockfaceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S,        0 ms,         0 毫秒",
    "PT0.001S,    1 ms,         1 毫秒",
    "PT0.999S,    999 ms,       999 毫秒",
    "PT1S,        1 s,          1 秒",
    "PT1.9S,      1 s,          1 秒",
    "PT59S,       59 s,         59 秒",
    "PT1M,        1 min,        1 分钟",
    "PT2M5S,      2 min 5 s,    2 分钟 5 秒",
    "PT9M59S,     9 min 59 s,   9 分钟 59 秒",
    "PT10M59S,    10 min,       10 分钟",
    "PT1H,        1 h,          1 小时",
    "PT2H10M,     2 h 10 min,   2 小时 10 分钟",
    "PT23H59M59S, 23 h 59 min,  23 小时 59 分钟",
    "PT24H,       1 day,        1 天",
    "PT49H,       2 days 1 h,   2 天 1 小时",
    "P3D,         3 days,       3 天",
    "P3DT5H,      3 days,       3 天",
    "P59D,        59 days,      59 天",
    "P60D,        2 months,     2 个月",
    "P729D,       24 months,    24 个月",
    "P730D,       2 years,      2 年",
  })
  void wordsSpansInAtMostTwoUnits(Duration span, String english, String chinese) {
    assertThat(texts(Language.EN, "UTC").duration(span)).isEqualTo(english);
    assertThat(texts(Language.ZH, "UTC").duration(span)).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource({
    "-PT2H10M, 2 h 10 min ago, 2 小时 10 分钟前",
    "PT13H,    in 13 h,        13 小时后",
    "-P790D,   2 years ago,    2 年前",
    "PT0.5S,   just now,       刚刚",
    "-PT0.5S,  just now,       刚刚",
    "PT1S,     in 1 s,         1 秒后",
  })
  void wordsTimesByTheirDistance(Duration distance, String english, String chinese) {
    Instant instant = NOW.plus(distance);

    assertThat(texts(Language.EN, "UTC").relative(instant, NOW)).isEqualTo(english);
    assertThat(texts(Language.ZH, "UTC").relative(instant, NOW)).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:40:00Z, 'today 18:40',        '今天 18:40'",
    "2026-11-21T16:00:00Z, 'today 00:00',        '今天 00:00'",
    "2026-11-21T15:59:59Z, 'yesterday 23:59',    '昨天 23:59'",
    "2026-11-22T16:00:00Z, 'tomorrow 00:00',     '明天 00:00'",
    "2026-11-23T16:00:00Z, '24 Nov, 00:00',      '11月24日 00:00'",
    "2026-11-20T15:00:00Z, '20 Nov, 23:00',      '11月20日 23:00'",
    "2024-09-22T15:01:06Z, '22 Sep 2024, 23:01', '2024年9月22日 23:01'",
    "2026-12-31T16:00:00Z, '1 Jan 2027, 00:00',  '2027年1月1日 00:00'",
  })
  void wordsDaysByTheReadersOwnClock(Instant instant, String english, String chinese) {
    assertThat(texts(Language.EN, "Asia/Shanghai").dateTime(instant, NOW)).isEqualTo(english);
    assertThat(texts(Language.ZH, "Asia/Shanghai").dateTime(instant, NOW)).isEqualTo(chinese);
  }

  @Test
  void callsADayTodayInOneZoneAndYesterdayInAnother() {
    Instant instant = Instant.parse("2026-11-21T23:30:00Z");

    assertThat(texts(Language.EN, "UTC").dateTime(instant, NOW)).isEqualTo("yesterday 23:30");
    assertThat(texts(Language.EN, "Asia/Tokyo").dateTime(instant, NOW)).isEqualTo("today 08:30");
  }

  private static Texts texts(Language language, String zone) {
    return Texts.of(new Reader(language, ZoneId.of(zone), Audience.OPERATOR));
  }
}
