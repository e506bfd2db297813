package dev.pushcheck.css;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of time.
 *
 * @param from its beginning
 * @param until its end, after the beginning
 */
record TimeSpan(Instant from, Instant until) {
  private static final Duration SHORTEST = Duration.ofSeconds(2);

  /** The same in pieces that meet each other, newest first; only the oldest may be shorter. */
  List<TimeSpan> split(Duration longest) {
    List<TimeSpan> pieces = new ArrayList<>();
    Instant end = until;
    while (Duration.between(from, end).compareTo(longest) > 0) {
      pieces.add(new TimeSpan(end.minus(longest), end));
      end = end.minus(longest);
    }
    pieces.add(new TimeSpan(from, end));
    return pieces;
  }

  /** Whether the halves are two different spans in whole seconds. */
  boolean canBeHalved() {
    return Duration.between(from, until).compareTo(SHORTEST) >= 0;
  }

  /** The two halves, oldest first. */
  List<TimeSpan> halves() {
    Instant middle = from.plus(Duration.between(from, until).dividedBy(2));
    return List.of(new TimeSpan(from, middle), new TimeSpan(middle, until));
  }
}
