package dev.pushcheck.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A task that waits to be done, and whoever waits for it. Used by one thread at a time. */
final class Job<T> {
  private final Task<T> task;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private Optional<Throwable> failure = Optional.empty();
  private @Nullable T result;

  Job(Task<T> task) {
    this.task = task;
  }

  CompletableFuture<T> outcome() {
    return outcome;
  }

  /** Does it. What it gives is told when {@link #tell} is called. */
  void run(Session session) {
    failure = Optional.empty();
    result = task.in(session);
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
