package dev.pushcheck.app.http;

import dev.pushcheck.alert.CallbackIntake;
import dev.pushcheck.css.Callback;
import dev.pushcheck.css.CssEvent;
import dev.pushcheck.health.LogMark;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An intake whose disk is as fast as the test wants. */
final class FakeIntake implements CallbackIntake {
  private final Queue<Callback> callbacks = new ConcurrentLinkedQueue<>();
  private final Queue<String> marks = new ConcurrentLinkedQueue<>();
  private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  private final Queue<CompletableFuture<Void>> pending = new ConcurrentLinkedQueue<>();
  private volatile boolean slow;
  private volatile boolean broken;

  /** Completes nothing from now on until it is told to. */
  void beSlow() {
    slow = true;
  }

  /** Fails from now on, or no longer. */
  void beBroken(boolean now) {
    broken = now;
  }

  @Override
  public CompletableFuture<?> accept(Callback callback) {
    callbacks.add(callback);
    marks.add(LogMark.current().orElse(""));
    if (broken) {
      return CompletableFuture.failedFuture(new IllegalStateException("disk full"));
    }
    CompletableFuture<Void> kept = new CompletableFuture<>();
    if (slow) {
      pending.add(kept);
    } else {
      kept.complete(null);
    }
    return kept;
  }

  @Override
  public void refused(Refusal refusal) {
    refusals.add(refusal);
  }

  /** How many wait for the disk. */
  int waiting() {
    return pending.size();
  }

  /** All that waits is on the disk. */
  void commit() {
    pending.forEach(kept -> kept.complete(null));
    pending.clear();
  }

  /** All that has come. */
  List<Callback> callbacks() {
    return List.copyOf(callbacks);
  }

  /** What all that has come tells of pushes. */
  List<CssEvent> events() {
    return callbacks.stream().flatMap(callback -> callback.event().stream()).toList();
  }

  /** What the log is marked with while each is taken. */
  List<String> marks() {
    return List.copyOf(marks);
  }

  /** What has been turned away. */
  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }
}
