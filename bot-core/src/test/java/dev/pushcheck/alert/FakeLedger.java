package dev.pushcheck.alert;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A ledger in memory that does one work after the other, at once, on the caller's thread. A work
 * that throws leaves nothing behind.
 */
public final class FakeLedger implements AlertLedger {
  private FakePages pages = new FakePages();
  private Optional<RuntimeException> failure = Optional.empty();
  private boolean working;
  private int commits;

  @Override
  public synchronized <T> CompletableFuture<T> write(Work<T> work) {
    FakePages draft = new FakePages(pages);
    try {
      failure.ifPresent(FakeLedger::raise);
      T result = within(work, new FakeTransaction(draft, FakeTransaction.Use.WRITING));
      pages = draft;
      commits++;
      return CompletableFuture.completedFuture(result);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public synchronized <T> T read(Work<T> work) {
    failure.ifPresent(FakeLedger::raise);
    return within(work, new FakeTransaction(pages, FakeTransaction.Use.READING));
  }

  /** From now on nothing can be written or read. */
  public synchronized void breakDown(RuntimeException with) {
    failure = Optional.of(with);
  }

  /** From now on everything works again. */
  public synchronized void mend() {
    failure = Optional.empty();
  }

  /** How many works have been committed. */
  public synchronized int commits() {
    return commits;
  }

  private <T> T within(Work<T> work, FakeTransaction transaction) {
    if (working) {
      throw new IllegalStateException("a work asks the ledger, not its transaction");
    }
    working = true;
    try {
      return work.in(transaction);
    } finally {
      working = false;
      transaction.end();
    }
  }

  private static void raise(RuntimeException failure) {
    throw failure;
  }
}
