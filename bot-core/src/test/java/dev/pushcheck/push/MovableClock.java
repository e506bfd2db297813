package dev.pushcheck.push;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** The time of day, moved by hand, and a ticker for caches that moves with it. */
final class MovableClock implements InstantSource, Ticker {
  private final AtomicLong nanos = new AtomicLong();
  private final Instant start;

  MovableClock(Instant start) {
    this.start = start;
  }

  void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.get());
  }

  @Override
  public long read() {
    return nanos.get();
  }
}
