package dev.pushcheck.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times and spans of time in the words of one reader's language. */
final class Clockface {
  private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
  private static final int DAYS_A_MONTH = 30;
  private static final int DAYS_A_YEAR = 365;

  private final Texts texts;

  Clockface(Texts texts) {
    this.texts = texts;
  }

  String duration(Duration duration) {
    if (duration.toSeconds() < 1) {
      return unit("ms", duration.toMillis());
    }
    long seconds = duration.toSeconds();
    long days = seconds / SECONDS_A_DAY;
    if (days >= 2 * DAYS_A_YEAR) {
      return unit("year", days / DAYS_A_YEAR);
    } else if (days >= 2 * DAYS_A_MONTH) {
      return unit("month", days / DAYS_A_MONTH);
    } else if (days >= 3) {
      return unit("day", days);
    } else if (days >= 1) {
      return pair("day", days, "hour", duration.toHoursPart());
    } else if (duration.toHours() >= 1) {
      return pair("hour", duration.toHours(), "minute", duration.toMinutesPart());
    } else if (duration.toMinutes() >= 10) {
      return unit("minute", duration.toMinutes());
    } else if (duration.toMinutes() >= 1) {
      return pair("minute", duration.toMinutes(), "second", duration.toSecondsPart());
    }
    return unit("second", seconds);
  }

  String relative(Instant instant, Instant now) {
    Duration distance = Duration.between(instant, now);
    if (distance.abs().toSeconds() < 1) {
      return texts.label("time.now");
    }
    String key = distance.isNegative() ? "time.in" : "time.ago";
    return texts.label(key).replace("{span}", duration(distance.abs()));
  }

  String dateTime(Instant instant, Instant now) {
    ZonedDateTime then = instant.atZone(texts.reader().zone());
    LocalDate today = now.atZone(texts.reader().zone()).toLocalDate();
    long days = ChronoUnit.DAYS.between(today, then.toLocalDate());
    String pattern =
        switch ((int) Math.max(-2, Math.min(2, days))) {
          case 0 -> "time.today";
          case 1 -> "time.tomorrow";
          case -1 -> "time.yesterday";
          default -> then.getYear() == today.getYear() ? "time.this-year" : "time.other-year";
        };
    Locale locale = texts.reader().language().locale();
    return DateTimeFormatter.ofPattern(texts.label(pattern), locale).format(then);
  }

  private String pair(String unit, long count, String lesserUnit, int lesserCount) {
    String first = unit(unit, count);
    return lesserCount == 0 ? first : first + " " + unit(lesserUnit, lesserCount);
  }

  private String unit(String unit, long count) {
    String key = "unit." + unit + (count == 1 ? ".one" : ".other");
    return texts.label(key).replace("{n}", Long.toString(count));
  }
}
