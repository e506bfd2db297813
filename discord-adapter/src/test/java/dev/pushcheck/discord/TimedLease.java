package dev.pushcheck.discord;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A lease among several bots of one test, lost by whoever has not asked for twenty seconds. */
final class TimedLease {
  private static final long LASTS = Duration.ofSeconds(20).toNanos();

  private final LongSupplier nanoTime;
  private String holder = "";
  private long asked;

  TimedLease(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  GatewayLease of(String name) {
    return new GatewayLease() {
      @Override
      public boolean hold() {
        return ask(name);
      }

      @Override
      public void release() {
        giveUp(name);
      }
    };
  }

  /** For a process that will die without a word. */
  GatewayLease thatIsNeverReleased(String name) {
    return new GatewayLease() {
      @Override
      public boolean hold() {
        return ask(name);
      }

      @Override
      public void release() {}
    };
  }

  synchronized void give(String name) {
    holder = name;
    asked = nanoTime.getAsLong();
  }

  private synchronized boolean ask(String name) {
    long now = nanoTime.getAsLong();
    if (holder.isEmpty() || now - asked > LASTS) {
      holder = name;
    }
    if (holder.equals(name)) {
      asked = now;
    }
    return holder.equals(name);
  }

  private synchronized void giveUp(String name) {
    if (holder.equals(name)) {
      holder = "";
    }
  }
}
