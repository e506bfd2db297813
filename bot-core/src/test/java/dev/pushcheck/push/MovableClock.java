package dev.pushcheck.push;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of day, moved by hand, and a ticker for caches that moves with it. */
public final class MovableClock implements InstantSource, Ticker {
  private final Instant start;
  private volatile Instant now;

  /** A clock that stands still. */
  public MovableClock(Instant start) {
    this.start = start;
    this.now = start;
  }

  /** Lets time pass. */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public long read() {
    return Duration.between(start, instant()).toNanos();
  }
}
