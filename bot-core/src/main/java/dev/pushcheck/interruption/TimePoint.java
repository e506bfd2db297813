package dev.pushcheck.interruption;

import dev.pushcheck.settings.DurationText;
import dev.pushcheck.settings.Quotation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A point in time as a person writes it. Where the clock was changed, so that a time of day came
 * twice or never, a beginning is the earlier and an end the later of what it may mean.
 */
sealed interface TimePoint {
  /** A date, a time of day perhaps, a zone perhaps. */
  Pattern FORM =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})"
              + "(?:[Tt ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?))?"
              + "(?:(?<offset>[Zz]| ?[+-]\\d{2}(?::?\\d{2})?)| (?<zone>[A-Za-z][\\w+:/-]*+)"
              + "|\\[(?<region>[\\w+:/-]++)])?");

  /** As the beginning of a range. */
  Instant start(Instant now);

  /** As the end of a range. */
  Instant end(Instant now);

  /** So long ago. */
  record Ago(Duration span) implements TimePoint {
    @Override
    public Instant start(Instant now) {
      return now.minus(span);
    }

    @Override
    public Instant end(Instant now) {
      return now.minus(span);
    }
  }

  /** A whole day. */
  record Day(LocalDate date, ZoneId zone) implements TimePoint {
    @Override
    public Instant start(Instant now) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant end(Instant now) {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /** A time of some day. */
  record Moment(LocalDateTime local, ZoneId zone) implements TimePoint {
    @Override
    public Instant start(Instant now) {
      return instant(0);
    }

    @Override
    public Instant end(Instant now) {
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      return instant(offsets.size() - 1);
    }

    private Instant instant(int which) {
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      if (offsets.isEmpty()) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(local);
        return gap.getInstant();
      }
      return local.toInstant(offsets.get(which));
    }
  }

  /** Reads a point in time, by this zone's clock unless it names another. */
  static TimePoint read(String text, ZoneId readersZone) throws UnreadableTimeException {
    if (text.equals("now")) {
      return new Ago(Duration.ZERO);
    }
    Optional<Duration> span = DurationText.parse(text);
    if (span.isPresent()) {
      return new Ago(capped(span.get()));
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new UnreadableTimeException("range.unreadable", Map.of("text", Quotation.of(text)));
    }
    ZoneId zone = zone(form, readersZone);
    try {
      LocalDate date = LocalDate.parse(form.group("date"));
      String time = form.group("time");
      return time == null
          ? new Day(date, zone)
          : new Moment(date.atTime(LocalTime.parse(time)), zone);
    } catch (DateTimeException e) {
      throw new UnreadableTimeException("range.no-such-day", Map.of("text", Quotation.of(text)));
    }
  }

  private static ZoneId zone(Matcher form, ZoneId readersZone) throws UnreadableTimeException {
    Optional<String> told =
        Stream.of("offset", "zone", "region")
            .flatMap(group -> Stream.ofNullable(form.group(group)))
            .findFirst();
    if (told.isEmpty()) {
      return readersZone;
    }
    String name = told.get().strip();
    try {
      return ZoneId.of(name.equals("z") ? "Z" : name);
    } catch (DateTimeException e) {
      throw new UnreadableTimeException("range.no-such-zone", Map.of("zone", Quotation.of(name)));
    }
  }

  /** Nine digits of days lie outside of what an instant can say; all of them are too far. */
  private static Duration capped(Duration span) {
    Duration farthest = TimeRange.REMEMBERED.multipliedBy(1_000);
    return span.compareTo(farthest) > 0 ? farthest : span;
  }
}
