package dev.pushcheck.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Threads for the stores of a test. */
final class StoreCrew implements AutoCloseable {
  private final ExecutorService writing = Executors.newCachedThreadPool();
  private final ScheduledExecutorService watching = Executors.newScheduledThreadPool(1);

  StoreThreads threads() {
    return new StoreThreads(writing, Thread::new, watching);
  }

  @Override
  public void close() throws InterruptedException {
    writing.shutdownNow();
    watching.shutdownNow();
    writing.awaitTermination(10, TimeUnit.SECONDS);
  }
}
