package dev.pushcheck.net;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What becomes of a call on a thread of its own, for tests of several callers. */
final class Outcome<T> {
  private final FutureTask<T> task;
  private final Thread thread;

  private Outcome(Callable<T> call) {
    this.task = new FutureTask<>(call);
    this.thread = new Thread(task, "caller");
    thread.setDaemon(true);
  }

  /** Starts the call. */
  static <T> Outcome<T> of(Callable<T> call) {
    Outcome<T> outcome = new Outcome<>(call);
    outcome.thread.start();
    return outcome;
  }

  /** Interrupts the thread, now or as soon as it waits for something. */
  void interrupt() {
    thread.interrupt();
  }

  /** Whether the thread waits for something. */
  boolean isWaiting() {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }

  /** What the call gave. */
  T value() throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new AssertionError("the call failed", e.getCause());
    }
  }

  /** What the call threw. */
  Throwable failure() throws InterruptedException {
    try {
      throw new AssertionError("the call gave " + task.get());
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
  }
}
