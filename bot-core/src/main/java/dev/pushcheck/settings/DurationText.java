package dev.pushcheck.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 500ms}, {@code 30s}, {@code 90m}, {@code 7d}. */
public final class DurationText {
  /** Nine digits of days still fit a duration. */
  private static final Pattern FORM = Pattern.compile("(?<count>\\d{1,9})(?<unit>ms|s|m|h|d)");

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private DurationText() {}

  /** Reads one number with its unit; empty for anything else. */
  public static Optional<Duration> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    ChronoUnit unit = UNITS.getOrDefault(form.group("unit"), ChronoUnit.SECONDS);
    return Optional.of(Duration.of(Long.parseLong(form.group("count")), unit));
  }
}
