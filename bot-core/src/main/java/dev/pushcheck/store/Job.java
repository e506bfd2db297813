package dev.pushcheck.store;

import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.alert.AlertLedger.Work;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A work that waits to be done, and whoever waits for it. Used by one thread at a time. */
final class Job<T> {
  private final Work<T> work;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private Optional<Throwable> failure = Optional.empty();
  private @Nullable T result;

  Job(Work<T> work) {
    this.work = work;
  }

  CompletableFuture<T> outcome() {
    return outcome;
  }

  /** Does it. What it gives is told when {@link #tell} is called. */
  void run(Transaction transaction) {
    failure = Optional.empty();
    result = work.in(transaction);
  }

  /** It has failed, whatever becomes of others. */
  void fail(Throwable with) {
    failure = Optional.of(with);
  }

  /** Others have failed, and it with them. */
  void failToo(Throwable with) {
    failure = failure.or(() -> Optional.of(with));
  }

  /** Tells what came of it. */
  @SuppressWarnings("NullAway") // A work may well give null.
  void tell() {
    failure.ifPresentOrElse(outcome::completeExceptionally, () -> outcome.complete(result));
  }
}
