package dev.pushcheck.discord;

import java.util.concurrent.atomic.AtomicReference;

/** A lease among several bots of one test: whoever asks first has it until it gives it up. */
final class FakeLease {
  private final AtomicReference<String> holder = new AtomicReference<>("");

  GatewayLease of(String name) {
    return new GatewayLease() {
      @Override
      public boolean hold() {
        return holder.compareAndSet("", name) || name.equals(holder.get());
      }

      @Override
      public void release() {
        holder.compareAndSet(name, "");
      }
    };
  }

  /** Gives it to somebody else, as if the holder had not asked for too long. */
  void pass(String to) {
    holder.set(to);
  }
}
