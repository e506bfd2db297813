package dev.pushcheck.sandbox.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Ids, which carry the time of their making. */
final class Snowflakes {
  private static final long EPOCH_MILLIS = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;
  private static final int COUNTER_MASK = (1 << TIME_SHIFT) - 1;

  private final AtomicLong count = new AtomicLong();

  String next() {
    return next(Duration.ZERO);
  }

  /** An id that looks as old as this. */
  String next(Duration age) {
    long millis = Instant.now().minus(age).toEpochMilli() - EPOCH_MILLIS;
    return Long.toString((millis << TIME_SHIFT) | (count.incrementAndGet() & COUNTER_MASK));
  }
}
