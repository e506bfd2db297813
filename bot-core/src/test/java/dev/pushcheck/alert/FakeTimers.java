package dev.pushcheck.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A clock and timers that move only when they are told to. What is due runs on the thread that
 * moves the time, in the order in which it is due.
 */
final class FakeTimers extends AbstractExecutorService
    implements ScheduledExecutorService, InstantSource {
  private final List<Task> tasks = new ArrayList<>();
  private Instant now;
  private long count;

  FakeTimers(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Lets time pass, and does whatever becomes due meanwhile. */
  void advance(Duration span) {
    Instant until = instant().plus(span);
    for (Optional<Task> next = next(until); next.isPresent(); next = next(until)) {
      next.get().fire();
    }
    synchronized (this) {
      now = until;
    }
  }

  private synchronized Optional<Task> next(Instant until) {
    Optional<Task> next =
        tasks.stream()
            .filter(task -> !task.isCancelled() && !task.due.isAfter(until))
            .min(Comparator.<Task, Instant>comparing(task -> task.due).thenComparing(t -> t.order));
    next.ifPresent(
        task -> {
          tasks.remove(task);
          now = task.due.isAfter(now) ? task.due : now;
        });
    return next;
  }

  private synchronized Task add(Runnable work, long delay, TimeUnit unit, Duration again) {
    Instant due = now.plusNanos(unit.toNanos(Math.max(0, delay)));
    Task task = new Task(work, due, again, count++);
    tasks.add(task);
    return task;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
    return add(work, delay, unit, Duration.ZERO);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable work, long first, long delay, TimeUnit unit) {
    return add(work, first, unit, Duration.ofNanos(unit.toNanos(delay)));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable work, long first, long period, TimeUnit unit) {
    return scheduleWithFixedDelay(work, first, period, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void execute(Runnable command) {
    command.run();
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }

  private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final Duration again;
    private final long order;
    private Instant due;

    Task(Runnable work, Instant due, Duration again, long order) {
      super(work, null);
      this.due = due;
      this.again = again;
      this.order = order;
    }

    void fire() {
      if (again.isZero()) {
        run();
      } else if (runAndReset()) {
        synchronized (FakeTimers.this) {
          due = now.plus(again);
          tasks.add(this);
        }
      }
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(instant(), due));
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
