package dev.pushcheck.sandbox.account;

import java.time.Duration;

/** What lets time pass for the sender of callbacks. */
@FunctionalInterface
public interface CallbackTimer {
  /** Runs a task after a while, on a thread that may not be held up. */
  void after(Duration delay, Runnable task);
}
