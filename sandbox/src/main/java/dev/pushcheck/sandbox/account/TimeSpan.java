package dev.pushcheck.sandbox.account;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that a call asks about, both ends included.
 *
 * @param from its beginning
 * @param to its end
 */
record TimeSpan(Instant from, Instant to) {
  /**
   * What an action allows.
   *
   * @param back how long ago it may begin
   * @param most how long it may last
   */
  record Rule(Duration back, Duration most) {
    /** A guess: a call for exactly the longest time takes a moment to arrive. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    TimeSpan read(Parameters given, Instant now) {
      TimeSpan span = new TimeSpan(given.time("StartTime"), given.time("EndTime"));
      if (span.from.isAfter(span.to)) {
        throw Parameters.invalid("EndTime", "is before StartTime");
      }
      if (span.from.isBefore(now.minus(back).minus(ON_THE_WAY))) {
        throw Parameters.invalid("StartTime", "is more than " + back.toDays() + " days ago");
      }
      if (Duration.between(span.from, span.to).compareTo(most) > 0) {
        throw Parameters.invalid(
            "EndTime", "is more than " + most.toHours() + " h after the start");
      }
      return span;
    }
  }

  boolean holds(Instant time) {
    return !time.isBefore(from) && !time.isAfter(to);
  }
}
