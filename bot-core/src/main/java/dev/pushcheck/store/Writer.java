package dev.pushcheck.store;

import dev.pushcheck.store.StoreException.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The works that wait to be written, and threads at work on them as long as there are any. What
 * comes in while a commit is on its way shares the next one. Safe for use by several threads.
 */
final class Writer {
  /** How many works may wait. At the promised rate that is two seconds' worth. */
  static final int ROOM = 4096;

  private final Executor threads;
  private final Engine engine;
  private final Commits commits;
  private final Queue<Job<?>> waiting = new ArrayDeque<>();
  private int working;
  private boolean closed;

  Writer(Executor threads, Engine engine, Commits commits) {
    this.threads = threads;
    this.engine = engine;
    this.commits = commits;
  }

  <T> CompletableFuture<T> write(Task<T> task) {
    Job<T> job = new Job<>(task);
    synchronized (this) {
      if (closed || waiting.size() >= ROOM) {
        return CompletableFuture.failedFuture(
            new StoreException(closed ? Kind.CLOSED : Kind.BUSY, ""));
      }
      waiting.add(job);
      if (working >= engine.writers()) {
        return job.outcome();
      }
      working++;
    }
    start();
    return job.outcome();
  }

  /** How many works wait. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** Takes no more works, and waits for those that are there, but not for ever. */
  void close(long patienceSeconds) {
    List<Job<?>> left;
    synchronized (this) {
      closed = true;
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
      boolean interrupted = false;
      while (working > 0 && !interrupted) {
        try {
          long rest = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
          if (rest <= 0) {
            break;
          }
          wait(rest);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      left = take(Integer.MAX_VALUE);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    abandon(left, Kind.CLOSED);
  }

  private void start() {
    try {
      threads.execute(this::work);
    } catch (RejectedExecutionException e) {
      List<Job<?>> left;
      synchronized (this) {
        working--;
        left = working == 0 ? take(Integer.MAX_VALUE) : List.of();
        notifyAll();
      }
      abandon(left, Kind.BUSY);
    }
  }

  private void work() {
    while (true) {
      List<Job<?>> jobs;
      synchronized (this) {
        jobs = take(engine.together());
        if (jobs.isEmpty()) {
          working--;
          notifyAll();
          return;
        }
      }
      commits.run(jobs);
      jobs.forEach(Job::tell);
    }
  }

  private List<Job<?>> take(int most) {
    List<Job<?>> jobs = new ArrayList<>();
    while (jobs.size() < most && !waiting.isEmpty()) {
      jobs.add(waiting.remove());
    }
    return jobs;
  }

  private static void abandon(List<Job<?>> jobs, Kind why) {
    jobs.forEach(
        job -> {
          job.fail(new StoreException(why, ""));
          job.tell();
        });
  }
}
