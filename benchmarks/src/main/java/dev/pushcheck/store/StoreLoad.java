package dev.pushcheck.store;

import dev.pushcheck.alert.Alert;
import dev.pushcheck.alert.AlertLedger.Work;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Outage;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.Sighting;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many events a second the store takes from one submitter and from sixty-four, each of whom
 * waits until an event is on the disk before giving the next. First the event alone; then what an
 * interruption takes: the event, a look at the stream's past, the outage, and one alert.
 */
public final class StoreLoad {
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration MEASURED = Duration.ofSeconds(5);
  private static final int STREAMS = 500;

  private final Store store;
  private final AtomicInteger count = new AtomicInteger();

  private StoreLoad(Store store) {
    this.store = store;
  }

  /**
   * Prints a line for each.
   *
   * @param args the URL of an empty database
   */
  public static void main(String[] args) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor();
    long begin = System.nanoTime();
    try (Store store =
        Store.open(
            new StoreSettings(args[0], Duration.ofDays(90)),
            new StoreThreads(threads, Thread::new, watching),
            InstantSource.system())) {
      System.out.printf("opened in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
      StoreLoad load = new StoreLoad(store);
      for (int submitters : new int[] {1, 64}) {
        load.measure("event", submitters, threads, StoreLoad::event);
        load.measure("interruption", submitters, threads, StoreLoad::interruption);
      }
    }
    threads.shutdownNow();
    watching.shutdownNow();
  }

  private interface Kind {
    Work<Boolean> work(int number);
  }

  private void measure(String name, int submitters, ExecutorService threads, Kind kind)
      throws Exception {
    submit(submitters, threads, kind, WARM_UP);
    long bytes = store.figures().bytes().orElse(0L);
    int before = count.get();
    long begin = System.nanoTime();
    long[] waits = submit(submitters, threads, kind, MEASURED);
    double seconds = (System.nanoTime() - begin) / 1e9;
    int written = count.get() - before;
    Arrays.sort(waits);
    System.out.printf(
        "%-12s %2d at once: %6.0f a second, p50 %.2f ms, p99 %.2f ms, %d bytes each%n",
        name,
        submitters,
        written / seconds,
        waits[waits.length / 2] / 1e6,
        waits[waits.length * 99 / 100] / 1e6,
        (store.figures().bytes().orElse(0L) - bytes) / Math.max(1, written));
  }

  /** How long each had to wait. */
  private long[] submit(int submitters, ExecutorService threads, Kind kind, Duration time)
      throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Callable<long[]>> all = new ArrayList<>();
    for (int i = 0; i < submitters; i++) {
      all.add(() -> submit(kind, end));
    }
    List<long[]> waits = new ArrayList<>();
    for (Future<long[]> one : threads.invokeAll(all)) {
      waits.add(one.get());
    }
    return waits.stream().flatMapToLong(Arrays::stream).toArray();
  }

  private long[] submit(Kind kind, long end) {
    List<Long> waits = new ArrayList<>();
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      store.write(kind.work(count.incrementAndGet())).join();
      waits.add(System.nanoTime() - begin);
    }
    return waits.stream().mapToLong(Long::longValue).toArray();
  }

  private static Work<Boolean> event(int number) {
    Sighting sighting = sighting(number);
    return in -> in.add(sighting);
  }

  private static Work<Boolean> interruption(int number) {
    Sighting sighting = sighting(number);
    return in -> {
      in.add(sighting);
      in.sightings(sighting.stream(), sighting.at().minus(Duration.ofHours(24)), 20);
      in.outages(sighting.stream(), sighting.at());
      OutageFile outage = outage(number, sighting);
      in.save(outage);
      in.save(
          Alert.waiting(
              outage.id(), new ChannelId("slack", "C0123ABCD"), "route-1", sighting.at()));
      return true;
    };
  }

  private static OutageFile outage(int number, Sighting sighting) {
    Outage outage =
        new Outage(
            sighting.stream(),
            sighting.key(),
            List.of(
                new Outage.Drop(
                    sighting.key(),
                    sighting.end().orElseThrow(),
                    Duration.ZERO,
                    Autopsy.UNKNOWN,
                    sighting.clientAddress())),
            List.of(),
            Outage.State.AWAY,
            sighting.at());
    return new OutageFile(
            "o" + number,
            outage,
            sighting.learnedAt(),
            Sighting.Source.CALLBACK,
            Optional.empty(),
            Optional.empty(),
            OutageFile.Closure.OPEN)
        .close();
  }

  private static Sighting sighting(int number) {
    Instant at = Instant.now();
    return new Sighting(
        Sighting.Source.CALLBACK,
        new StreamName("push.example.com", "live", "room" + number % STREAMS),
        Optional.of(Long.toString(7_412_345_678_901_000_000L + number)),
        Optional.empty(),
        Optional.of(
            new End(
                at,
                Duration.ofMinutes(90),
                InterruptionCause.PUSH_NETWORK_ERROR,
                Optional.of(InterruptionCode.of(12)),
                "Network error for the push client.")),
        Optional.of("203.0.113.•••"),
        Optional.of("1280x720"),
        at);
  }
}
