package dev.pushcheck.sandbox.account;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One callback on its way, with every attempt at it. Safe for use by several threads. */
public final class CallbackDelivery {
  /** In place of the status of an answer that did not come in time, or not at all. */
  public static final int NO_ANSWER = 0;

  private final CallbackBody body;
  private final List<Integer> statuses = new ArrayList<>();
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  CallbackDelivery(CallbackBody body) {
    this.body = body;
  }

  /** What is delivered, without a signature. */
  public CallbackBody body() {
    return body;
  }

  /** The statuses of all answers so far, in order. */
  public synchronized List<Integer> statuses() {
    return List.copyOf(statuses);
  }

  /** Completes with true once an answer was 200, with false once it is given up or lost. */
  public CompletableFuture<Boolean> end() {
    return end.copy();
  }

  synchronized int add(int status) {
    statuses.add(status);
    return statuses.size();
  }

  void end(boolean delivered) {
    end.complete(delivered);
  }
}
