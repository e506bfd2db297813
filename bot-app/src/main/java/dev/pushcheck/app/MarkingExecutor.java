package dev.pushcheck.app;

import dev.pushcheck.health.LogMark;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads on which work carries a {@link LogMark}. */
final class MarkingExecutor extends ThreadPoolExecutor {
  /** Work keeps the mark of who has handed it over, if there is one. */
  static final Supplier<Optional<String>> KEPT = LogMark::current;

  /** Work is a request of its own, whoever has handed it over. */
  static final Supplier<Optional<String>> FRESH = () -> Optional.of(LogMark.fresh());

  private final Supplier<Optional<String>> marks;

  /** As in {@link ThreadPoolExecutor}. */
  MarkingExecutor(
      int least,
      int most,
      long idle,
      TimeUnit unit,
      BlockingQueue<Runnable> waiting,
      ThreadFactory threads,
      Supplier<Optional<String>> marks) {
    super(least, most, idle, unit, waiting, threads);
    this.marks = marks;
  }

  @Override
  public void execute(Runnable work) {
    super.execute(marks.get().<Runnable>map(mark -> () -> run(work, mark)).orElse(work));
  }

  private static void run(Runnable work, String mark) {
    LogMark open = LogMark.open(mark);
    try {
      work.run();
    } finally {
      open.close();
    }
  }
}
