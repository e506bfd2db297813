package dev.pushcheck.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time that one attempt at one address has: so much for each step, and three times that
 * altogether. The attempt's thread opens and steps; another one closes the socket when the time is
 * over, which ends any waiting, however slowly the other side may drip its bytes.
 */
final class Visit {
  private static final int MAX_STEPS = 3;

  private final long stepNanos;
  private Step step = Step.CONNECT;
  private boolean begun;
  private boolean overdue;
  private boolean closed;
  private long lastEnd;
  private long stepEnd;
  private @Nullable Closeable socket;

  Visit(Duration stepTimeout) {
    this.stepNanos = stepTimeout.toNanos();
  }

  /** What an attempt is doing. */
  enum Step {
    /** Opening the connection. */
    CONNECT,
    /** Agreeing on encryption. */
    TLS,
    /** Greeting in the ingest's protocol. */
    HANDSHAKE,
    /** Asking for the application. */
    COMMAND
  }

  /** Starts the clock for a step and says how much there is on it. */
  synchronized Duration begin(Step next) throws SocketTimeoutException {
    long now = System.nanoTime();
    if (!begun) {
      begun = true;
      lastEnd = now + MAX_STEPS * stepNanos;
    } else {
      refuseIfOver(now);
    }
    step = next;
    stepEnd = Math.min(now + stepNanos, lastEnd);
    return Duration.ofNanos(stepEnd - now);
  }

  private void refuseIfOver(long now) throws SocketTimeoutException {
    overdue |= stepEnd - now <= 0;
    if (overdue || closed) {
      throw new SocketTimeoutException("no time left");
    }
  }

  /** Takes charge of closing the socket; closes it at once if the time is over already. */
  synchronized <T extends Closeable> T opened(T opened) throws IOException {
    if (overdue || closed) {
      opened.close();
      throw new SocketTimeoutException("opened too late");
    }
    socket = opened;
    return opened;
  }

  /** What is left of the current step; a whole step before the first, no limit after the last. */
  synchronized long nanosLeft() {
    if (closed) {
      return Long.MAX_VALUE;
    }
    return begun ? stepEnd - System.nanoTime() : stepNanos;
  }

  /** To be called from outside whenever {@link #nanosLeft} may have passed. */
  synchronized void closeIfOver() {
    if (begun && !closed && stepEnd - System.nanoTime() <= 0) {
      overdue = true;
      close();
    }
  }

  synchronized boolean isOverdue() {
    return overdue;
  }

  synchronized Step step() {
    return step;
  }

  /** Ends whatever is going on; does nothing the second time. */
  synchronized void close() {
    closed = true;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // Nothing was written that could still get lost.
      }
    }
  }
}
