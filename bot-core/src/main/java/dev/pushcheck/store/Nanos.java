package dev.pushcheck.store;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Instants as numbers that a database can compare: nanoseconds since 1970. What is further away
 * than about 292 years becomes the first or the last of them.
 */
final class Nanos {
  private static final long IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private Nanos() {}

  static long of(Instant instant) {
    try {
      return Math.addExact(
          Math.multiplyExact(instant.getEpochSecond(), IN_A_SECOND), instant.getNano());
    } catch (ArithmeticException e) {
      return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, IN_A_SECOND), Math.floorMod(nanos, IN_A_SECOND));
  }
}
