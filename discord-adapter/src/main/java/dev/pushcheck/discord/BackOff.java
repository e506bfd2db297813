package dev.pushcheck.discord;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When to try again: after a pause that doubles with every failure. Not safe for threads. */
final class BackOff {
  private final LongSupplier nanoTime;
  private Duration next = Duration.ZERO;
  private long notBefore;

  BackOff(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.notBefore = nanoTime.getAsLong();
  }

  boolean over() {
    return nanoTime.getAsLong() - notBefore >= 0;
  }

  /** A failure: the pause is at first the least, at last the most. */
  void failed(Duration least, Duration most) {
    Duration doubled = next.multipliedBy(2);
    Duration pause = doubled.compareTo(least) < 0 ? least : doubled;
    next = pause.compareTo(most) > 0 ? most : pause;
    notBefore = nanoTime.getAsLong() + next.toNanos();
  }

  void succeeded() {
    next = Duration.ZERO;
  }
}
