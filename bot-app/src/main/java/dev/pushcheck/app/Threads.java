package dev.pushcheck.app;

import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * All threads of the bot. Kinds of work that wait for each other in one direction only, each
 * bounded, so that none can starve the next: a full one refuses, and the asker is told. What chat
 * platforms' libraries do may not be refused, and waits.
 */
public final class Threads implements AutoCloseable {
  /** Questions answered at the same time. */
  static final int COMMANDS = 16;

  private static final int COMMANDS_WAITING = 64;
  private static final int CHECKS_A_COMMAND = 9;
  private static final int PROBES_A_COMMAND = 16;
  private static final int EXCHANGES_A_COMMAND = 16;
  private static final int LINKS = 64;

  /** Each waits for Discord's answer, so as many acknowledgements can be under way. */
  private static final int CHATS = 64;

  /** Channels that are delivered to at the same time, and who looks for them. */
  private static final int DELIVERIES = 12;

  private static final int JUDGES = 16;
  private static final int STORE = 4;
  private static final int TIMERS = 3;
  private static final long IDLE_SECONDS = 20;

  private final ExecutorService commands =
      new MarkingExecutor(
          COMMANDS,
          COMMANDS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(COMMANDS_WAITING),
          named("command"),
          MarkingExecutor.KEPT);
  private final ExecutorService checks = upTo(COMMANDS * CHECKS_A_COMMAND, "check");
  private final ExecutorService probes = upTo(COMMANDS * PROBES_A_COMMAND, "probe");
  private final ExecutorService exchanges = upTo(COMMANDS * EXCHANGES_A_COMMAND, "tencent");
  private final ExecutorService links = upTo(LINKS, "link");
  private final ExecutorService chats = waiting(CHATS, "chat", MarkingExecutor.KEPT);
  private final ExecutorService deliveries = waiting(DELIVERIES, "delivery", MarkingExecutor.FRESH);
  private final ExecutorService judges = waiting(JUDGES, "alarm", MarkingExecutor.KEPT);
  private final ExecutorService writers = waiting(STORE, "store", MarkingExecutor.KEPT);
  private final ScheduledExecutorService timers = newTimers();

  /** Runs whole questions. */
  public ExecutorService commands() {
    return commands;
  }

  /** Runs the checks of a question. */
  ExecutorService checks() {
    return checks;
  }

  /** Runs the attempts of a probe. */
  ExecutorService probes() {
    return probes;
  }

  /** Runs the exchanges with Tencent. */
  ExecutorService exchanges() {
    return exchanges;
  }

  /** Holds the connections to Slack; a full one refuses. */
  ExecutorService links() {
    return links;
  }

  /** Works for Discord's library; what finds no thread waits. */
  ExecutorService chats() {
    return chats;
  }

  /** Sends alerts; what finds no thread waits. */
  ExecutorService deliveries() {
    return deliveries;
  }

  /** Asks accounts on behalf of alerts; what finds no thread waits. */
  ExecutorService judges() {
    return judges;
  }

  /** Writes into the store; what finds no thread waits. */
  ExecutorService writers() {
    return writers;
  }

  /** Makes threads for the connections to a database. */
  ThreadFactory connections() {
    return named("database");
  }

  /** Starts what is due; never works itself. */
  ScheduledExecutorService timers() {
    return timers;
  }

  /** Tells how busy each kind is. */
  void watchedBy(Meters meters) {
    Map.of(
            "command", commands,
            "check", checks,
            "probe", probes,
            "tencent", exchanges,
            "link", links,
            "chat", chats,
            "delivery", deliveries,
            "alarm", judges,
            "store", writers)
        .forEach((name, pool) -> watch(meters, name, (ThreadPoolExecutor) pool));
  }

  private static void watch(Meters meters, String name, ThreadPoolExecutor pool) {
    meters.watch(Meter.POOL_BUSY, pool::getActiveCount, name);
    meters.watch(Meter.POOL_WAITING, () -> pool.getQueue().size(), name);
  }

  @Override
  public void close() {
    List.of(timers, commands, checks, probes, exchanges, links, chats, deliveries, judges, writers)
        .forEach(ExecutorService::shutdownNow);
  }

  private static ExecutorService upTo(int threads, String name) {
    return new MarkingExecutor(
        0,
        threads,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        named(name),
        MarkingExecutor.KEPT);
  }

  private static ExecutorService waiting(
      int threads, String name, Supplier<Optional<String>> marks) {
    ThreadPoolExecutor executor =
        new MarkingExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named(name),
            marks);
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  private static ScheduledExecutorService newTimers() {
    ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(TIMERS, named("timer"));
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "pushcheck-" + name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
