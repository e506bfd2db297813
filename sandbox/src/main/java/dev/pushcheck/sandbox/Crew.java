package dev.pushcheck.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Daemon threads that end together. */
final class Crew implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 2000;

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  void start(String name, Runnable work) {
    Thread thread = new Thread(() -> runAndLeave(work), "sandbox-" + name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void runAndLeave(Runnable work) {
    try {
      work.run();
    } finally {
      threads.remove(Thread.currentThread());
    }
  }

  /** Interrupts all and waits for them; what they block on must have been closed before. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        if (thread != Thread.currentThread()) {
          thread.join(PATIENCE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
