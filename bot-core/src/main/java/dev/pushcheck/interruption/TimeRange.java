package dev.pushcheck.interruption;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that is looked at.
 *
 * @param from the first instant that counts
 * @param until the first instant after it that does not
 */
public record TimeRange(Instant from, Instant until) {
  /**
   * How far back the vendor remembers: https://www.tencentcloud.com/document/product/267/30800,
   * read 2026-11-22.
   */
  public static final Duration REMEMBERED = Duration.ofDays(60);

  /** What is looked at if nobody says. */
  public static final Duration USUAL = Duration.ofHours(24);

  /** Refuses to run backwards. */
  public TimeRange {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(from + " is not before " + until);
    }
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, until);
  }

  /** Whether an instant counts. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
