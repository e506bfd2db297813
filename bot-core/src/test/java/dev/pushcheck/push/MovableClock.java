package dev.pushcheck.push;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time of day, moved by hand, and a ticker for caches that moves with it. */
final class MovableClock implements InstantSource, Ticker {
  private final AtomicReference<Instant> now;
  private final Instant start;

  MovableClock(Instant start) {
    this.start = start;
    this.now = new AtomicReference<>(start);
  }

  void advance(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public long read() {
    return Duration.between(start, instant()).toNanos();
  }
}
