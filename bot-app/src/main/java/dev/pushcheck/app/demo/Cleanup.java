package dev.pushcheck.app.demo;

import dev.pushcheck.check.CrashLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/**
 * What is to be put away at the end, newest first, whether the end is reached or forced. Safe for
 * use by several threads: whoever comes second finds nothing left to do, or what has just been made
 * put away at once.
 */
final class Cleanup implements AutoCloseable {
  private final Deque<AutoCloseable> things = new ArrayDeque<>();
  private boolean begun;

  /**
   * Remembers something.
   *
   * @throws CancellationException if the end has come meanwhile
   */
  synchronized <T extends AutoCloseable> T later(T thing) {
    if (begun) {
      close(thing);
      throw new CancellationException("it has ended");
    }
    things.push(thing);
    return thing;
  }

  /** Whether the end has come. */
  synchronized boolean hasBegun() {
    return begun;
  }

  @Override
  public synchronized void close() {
    begun = true;
    while (!things.isEmpty()) {
      close(things.pop());
    }
  }

  private static void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      new CrashLog().record("end of the demo", e);
    }
  }
}
