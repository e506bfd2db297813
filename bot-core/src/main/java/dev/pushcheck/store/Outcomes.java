package dev.pushcheck.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for what is written. */
final class Outcomes {
  private Outcomes() {}

  /** Gives the outcome, or throws why there is none. */
  static <T> T await(CompletableFuture<T> outcome) throws InterruptedException {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a work failed", e.getCause());
    }
  }
}
