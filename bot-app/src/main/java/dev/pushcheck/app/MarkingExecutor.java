package dev.pushcheck.app;

import dev.pushcheck.health.LogMark;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/** Threads on which work keeps the {@link LogMark} of who has handed it over. */
final class MarkingExecutor extends ThreadPoolExecutor {
  /** As in {@link ThreadPoolExecutor}. */
  MarkingExecutor(
      int least,
      int most,
      long idle,
      TimeUnit unit,
      BlockingQueue<Runnable> waiting,
      ThreadFactory threads) {
    super(least, most, idle, unit, waiting, threads);
  }

  @Override
  public void execute(Runnable work) {
    String mark = MDC.get(LogMark.NAME);
    super.execute(mark == null ? work : () -> run(work, mark));
  }

  private static void run(Runnable work, String mark) {
    String before = MDC.get(LogMark.NAME);
    MDC.put(LogMark.NAME, mark);
    try {
      work.run();
    } finally {
      if (before == null) {
        MDC.remove(LogMark.NAME);
      } else {
        MDC.put(LogMark.NAME, before);
      }
    }
  }
}
