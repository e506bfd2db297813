package dev.pushcheck.app;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How alerts behave under load, each promise with a line: from callback to message beside
 * Alertmanager's in the same run (R3), the durable endpoint with the chat dead and as fast as it
 * can (R2), and a storm in one channel (R8). The one argument is Alertmanager's program; without it
 * there is no comparison.
 */
public final class AlertLoad {
  private static final int PAIRS = Integer.getInteger("pairs", 100);
  private static final int WARM_UP = 20;

  /** How many events {@link #latencies} sends. */
  static final int EVENTS = WARM_UP + PAIRS;

  private AlertLoad() {}

  /** Prints a line for each measurement. */
  public static void main(String[] args) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try (PostSink sink = new PostSink()) {
      compare(args, sink, "cold");
      try (LoadedBot bot = new LoadedBot(sink, LoadedBot.Routes.NONE)) {
        throughput(bot);
      }
      sink.die();
      try (LoadedBot bot = new LoadedBot(sink, LoadedBot.Routes.ONE_CHANNEL)) {
        steady(bot);
      }
      sink.live();
      try (LoadedBot bot = new LoadedBot(sink, LoadedBot.Routes.ONE_CHANNEL)) {
        storm(sink, bot);
      }
      compare(args, sink, "warm");
    }
    System.exit(0);
  }

  /** A Java program is several times slower before its code is compiled, so this is done twice. */
  private static void compare(String[] args, PostSink sink, String state) throws Exception {
    sink.forget();
    try (LoadedBot bot = new LoadedBot(sink, LoadedBot.Routes.ONE_CHANNEL_EACH)) {
      report("event to post, Pushcheck, durable, " + state, latencies(sink, bot::drop));
    }
    if (args.length > 0) {
      try (AlertmanagerPeer peer = new AlertmanagerPeer(args[0], sink)) {
        report("event to post, Alertmanager", latencies(sink, peer::alert));
      }
    }
  }

  private static long[] latencies(PostSink sink, Sender sender) throws Exception {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      TimeUnit.MILLISECONDS.sleep(30); // until what follows the post before is done
      CountDownLatch seen = sink.expect(i);
      long began = System.nanoTime();
      sender.send(i);
      if (!seen.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no message for event " + i);
      }
      if (i >= WARM_UP) {
        all.add(sink.seenAt(i) - began);
      }
    }
    sink.forget();
    return all.stream().mapToLong(Long::longValue).toArray();
  }

  /** Two hundred a second for ten seconds. */
  private static void steady(LoadedBot bot) throws Exception {
    List<Long> all = new ArrayList<>();
    ExecutorService senders = Executors.newFixedThreadPool(32);
    long began = System.nanoTime();
    for (int i = 0; i < 2_000; i++) {
      int event = i;
      long due = began + TimeUnit.MILLISECONDS.toNanos(5L * i);
      waitUntil(due);
      senders.execute(
          () -> {
            long sent = System.nanoTime();
            sendOrFail(bot, event);
            synchronized (all) {
              all.add(System.nanoTime() - sent);
            }
          });
    }
    senders.shutdown();
    senders.awaitTermination(1, TimeUnit.MINUTES);
    report("callback answered, 200 a second, chat dead", array(all));
  }

  private static void throughput(LoadedBot bot) throws Exception {
    AtomicInteger next = new AtomicInteger();
    AtomicLong until = new AtomicLong();
    ExecutorService senders = Executors.newFixedThreadPool(64);
    for (Duration span : List.of(Duration.ofSeconds(5), Duration.ofSeconds(8))) {
      int before = next.get();
      ProcessorTime spent = ProcessorTime.now();
      until.set(System.nanoTime() + span.toNanos());
      CountDownLatch ended = new CountDownLatch(64);
      for (int i = 0; i < 64; i++) {
        senders.execute(
            () -> {
              while (System.nanoTime() < until.get()) {
                sendOrFail(bot, next.getAndIncrement());
              }
              ended.countDown();
            });
      }
      ended.await();
      System.out.printf(
          Locale.ROOT,
          "durable callbacks, 64 connections, %d s: %,d a second%n",
          span.toSeconds(),
          (next.get() - before) / span.toSeconds());
      System.out.println(
          "  processor time a callback: " + ProcessorTime.now().since(spent, next.get() - before));
    }
    senders.shutdown();
  }

  /** A thousand interruptions in ten seconds, all to one channel. */
  private static void storm(PostSink sink, LoadedBot bot) throws Exception {
    sink.forget();
    long began = System.nanoTime();
    ExecutorService senders = Executors.newFixedThreadPool(16);
    for (int i = 0; i < 1_000; i++) {
      int event = i;
      long due = began + TimeUnit.MILLISECONDS.toNanos(10L * i);
      waitUntil(due);
      senders.execute(() -> sendOrFail(bot, event));
    }
    senders.shutdown();
    senders.awaitTermination(1, TimeUnit.MINUTES);
    TimeUnit.SECONDS.sleep(10);
    System.out.printf(
        Locale.ROOT,
        "storm of 1,000 in 10 s: first message after %,d ms, %d messages, %d replies, %d edits,"
            + " last says: %s%n",
        TimeUnit.NANOSECONDS.toMillis(sink.firstPost() - began),
        sink.posts(),
        sink.replies(),
        sink.edits(),
        sink.lastText());
  }

  /** Without taking the processor from those who are measured. */
  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void sendOrFail(LoadedBot bot, int event) {
    try {
      bot.drop(event);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.2f ms (%d)%n",
        what,
        at(nanos, 0.5),
        at(nanos, 0.95),
        at(nanos, 0.99),
        at(nanos, 1),
        nanos.length);
  }

  private static double at(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, place)] / 1e6;
  }

  private static long[] array(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }

  /** Tells of one thing that happened. */
  private interface Sender {
    void send(int event) throws IOException, InterruptedException;
  }
}
