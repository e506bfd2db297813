package dev.pushcheck.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Sends every byte on its own, with a pause behind it. */
final class TrickleStream extends OutputStream {
  private final OutputStream out;
  private final Duration pause;

  TrickleStream(OutputStream out, Duration pause) {
    this.out = out;
    this.pause = pause;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    out.flush();
    LockSupport.parkNanos(pause.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("the listener has been closed");
    }
  }
}
