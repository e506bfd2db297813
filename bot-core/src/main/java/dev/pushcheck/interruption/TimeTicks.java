package dev.pushcheck.interruption;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a time axis is marked: at round times of the reader's clock, in digits only.
 *
 * @param ticks in order of time
 */
record TimeTicks(List<Tick> ticks) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** Steps below a day divide it, so that midnight is always marked. */
  private static final List<Duration> STEPS =
      Stream.of(
              "PT1S", "PT5S", "PT15S", "PT30S", "PT1M", "PT2M", "PT5M", "PT10M", "PT15M", "PT30M",
              "PT1H", "PT2H", "PT3H", "PT6H", "PT12H", "P1D", "P2D", "P7D", "P14D")
          .map(Duration::parse)
          .toList();

  /**
   * A mark on the axis.
   *
   * @param label a time of day, or at midnight the day
   */
  record Tick(Instant at, String label) {}

  /** As many marks as there is room for, and no more. */
  static TimeTicks of(TimeRange range, ZoneId zone, int most) {
    Duration step =
        STEPS.stream()
            .filter(known -> range.length().dividedBy(known) < most)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    List<Tick> ticks = new ArrayList<>();
    LocalDateTime end = LocalDateTime.ofInstant(range.until(), zone);
    LocalDateTime local = LocalDateTime.ofInstant(range.from(), zone).truncatedTo(ChronoUnit.DAYS);
    for (; !local.isAfter(end); local = local.plus(step)) {
      Instant at = local.atZone(zone).toInstant();
      boolean isNew = ticks.isEmpty() || ticks.get(ticks.size() - 1).at().isBefore(at);
      if (range.contains(at) && isNew) {
        ticks.add(new Tick(at, label(at.atZone(zone).toLocalDateTime(), step)));
      }
    }
    return new TimeTicks(ticks);
  }

  private static String label(LocalDateTime local, Duration step) {
    if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return DAY.format(local);
    }
    return (step.toMinutes() == 0 ? SECOND : MINUTE).format(local);
  }
}
