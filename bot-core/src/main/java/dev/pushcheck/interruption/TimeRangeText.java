package dev.pushcheck.interruption;

import dev.pushcheck.settings.Quotation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Ranges of time as people write them: how long ago ({@code 24h}, {@code 7d}), days and times
 * ({@code 2026-11-20}, {@code 2026-11-20T18:00}, with a zone behind it or by the reader's clock),
 * and two of them joined by {@code ..}. A day that ends a range belongs to it.
 */
public final class TimeRangeText {
  private static final String JOINT = "..";

  /** Who turns a page asks about the very same time as before, and may take as long as this. */
  private static final Duration STILL_ASKED = Duration.ofHours(1);

  private final Instant now;
  private final ZoneId zone;

  /**
   * A reader of ranges.
   *
   * @param now what spans of time are counted back from; nothing after it is looked at
   * @param zone by whose clock times without a zone are meant
   */
  public TimeRangeText(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Reads a range.
   *
   * @param since its beginning, or all of it; if empty, {@link TimeRange#USUAL} before the end
   * @param until its end; if empty, now
   */
  public TimeRange read(Optional<String> since, Optional<String> until)
      throws UnreadableTimeException {
    Optional<String> both = since.map(String::strip).filter(text -> text.contains(JOINT));
    if (both.isPresent()) {
      return readJoined(both.get(), until);
    }
    Instant end = until.isEmpty() ? now : end(until.get());
    Instant start = since.isEmpty() ? end.minus(TimeRange.USUAL) : start(since.get());
    return range(start, end);
  }

  private TimeRange readJoined(String text, Optional<String> until) throws UnreadableTimeException {
    if (until.isPresent()) {
      throw new UnreadableTimeException(
          "range.two-ends",
          Map.of("range", Quotation.of(text), "until", Quotation.of(until.get())));
    }
    int joint = text.indexOf(JOINT);
    return range(start(text.substring(0, joint)), end(text.substring(joint + JOINT.length())));
  }

  private Instant start(String text) throws UnreadableTimeException {
    return TimePoint.read(text.strip(), zone).start(now);
  }

  private Instant end(String text) throws UnreadableTimeException {
    Instant end = TimePoint.read(text.strip(), zone).end(now);
    return end.isAfter(now) ? now : end;
  }

  private TimeRange range(Instant start, Instant end) throws UnreadableTimeException {
    if (!start.isBefore(now)) {
      throw new UnreadableTimeException("range.in-future", Map.of("from", start, "now", now));
    } else if (!start.isBefore(end)) {
      throw new UnreadableTimeException("range.backwards", Map.of("from", start, "until", end));
    }
    Instant earliest = now.minus(TimeRange.REMEMBERED);
    Instant from = start.isBefore(earliest.minus(STILL_ASKED)) ? start : latest(start, earliest);
    if (from.isBefore(earliest) || !from.isBefore(end)) {
      throw new UnreadableTimeException(
          "range.forgotten", Map.of("days", TimeRange.REMEMBERED.toDays(), "earliest", earliest));
    }
    return new TimeRange(from, end);
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
