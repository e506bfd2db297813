package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.check.CrashLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every channel is told what is due there: takes a channel, lets it be delivered
 * to, gives it back. Of one channel everything is sent in order and by one thread; several channels
 * are served at the same time. The database is looked at when somebody says that something may be
 * due, when something becomes due, and every second in case nobody did. Safe for use by several
 * threads.
 */
final class Dispatcher implements Courier, AutoCloseable {
  private static final int CHANNELS_AT_ONCE = 8;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** A process that died holds up others no longer than this; one that lives prolongs it. */
  private static final Duration CLAIM = Duration.ofSeconds(15);

  private static final Duration PROLONG_EVERY = Duration.ofSeconds(4);

  private final AlertLedger ledger;
  private final ChannelDelivery delivery;
  private final Platforms platforms;
  private final Executor deliveries;
  private final ScheduledExecutorService timers;
  private final InstantSource clock;
  private final String owner;
  private final CrashLog crashes = new CrashLog();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final AtomicBoolean lookAgain = new AtomicBoolean();
  private final Set<ChannelId> serving = ConcurrentHashMap.newKeySet();
  private final Map<ChannelId, ChannelState> handedOn = new ConcurrentHashMap<>();
  private final ReentrantLock quiet = new ReentrantLock();
  private final Condition becameQuiet = quiet.newCondition();
  private volatile boolean closed;
  private volatile @Nullable Future<?> looks;
  private volatile Instant prolonged = Instant.MIN;

  /**
   * A dispatcher.
   *
   * @param deliveries runs what waits for chat platforms; never refuses
   * @param owner the name of this process, for claims
   */
  Dispatcher(
      AlertLedger ledger,
      ChannelDelivery delivery,
      Platforms platforms,
      Executor deliveries,
      ScheduledExecutorService timers,
      InstantSource clock,
      String owner) {
    this.ledger = ledger;
    this.delivery = delivery;
    this.platforms = platforms;
    this.deliveries = deliveries;
    this.timers = timers;
    this.clock = clock;
    this.owner = owner;
  }

  /** Begins to deliver. What an earlier process of the same name had claimed is free. */
  public void start() {
    Future<?> unused =
        ledger.write(
            transaction -> {
              transaction.releaseAll(owner);
              return owner;
            });
    looks =
        timers.scheduleWithFixedDelay(this::wake, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void wake() {
    lookAgain.set(true);
    if (!closed && looking.compareAndSet(false, true)) {
      run(this::look);
    }
  }

  /** Sends nothing new; what is being sent is finished. */
  @Override
  public void close() {
    closed = true;
    Future<?> scheduled = looks;
    if (scheduled != null) {
      scheduled.cancel(false);
    }
  }

  /** Waits until nothing is being sent any more, so long at the most. */
  void awaitQuiet(Duration atMost) throws InterruptedException {
    quiet.lock();
    try {
      long left = atMost.toNanos();
      while (!serving.isEmpty() && left > 0) {
        left = becameQuiet.awaitNanos(left);
      }
    } finally {
      quiet.unlock();
    }
  }

  private void look() {
    try {
      prolong();
      while (!closed && lookAgain.compareAndSet(true, false)) {
        while (!closed && serving.size() < CHANNELS_AT_ONCE && takeOne()) {
          // As long as there are channels with something due.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException e) {
      crashes.record("look for what is due", e);
    } finally {
      looking.set(false);
    }
    if (lookAgain.get()) {
      wakeUnlessFull();
    }
  }

  private void wakeUnlessFull() {
    if (serving.size() < CHANNELS_AT_ONCE) {
      wake();
    }
  }

  private boolean takeOne() throws InterruptedException, ExecutionException {
    Instant now = clock.instant();
    Set<String> open = platforms.open(now);
    Optional<Instant> due =
        open.isEmpty() ? Optional.empty() : ledger.read(transaction -> transaction.nextDue(open));
    if (due.isEmpty()) {
      return false;
    } else if (due.get().isAfter(now)) {
      wakeIn(Duration.between(now, due.get()));
      return false;
    }
    Optional<ChannelState> taken =
        ledger.write(transaction -> transaction.claim(open, owner, now, now.plus(CLAIM))).get();
    taken.ifPresent(this::serve);
    return taken.isPresent();
  }

  /**
   * As long as channels are being served, they are not given up. No others: what was claimed and
   * not given back, as the store failed or the process died, is free once that claim has lapsed.
   */
  private void prolong() throws InterruptedException, ExecutionException {
    Instant now = clock.instant();
    Set<ChannelId> served = Set.copyOf(serving);
    if (!served.isEmpty() && !now.isBefore(prolonged.plus(PROLONG_EVERY))) {
      prolonged = now;
      ledger
          .write(
              transaction -> {
                transaction.keepClaims(served, owner, now.plus(CLAIM));
                return now;
              })
          .get();
    }
  }

  @Override
  public Optional<ChannelState> take(Transaction transaction) {
    Instant now = clock.instant();
    Set<String> open = platforms.open(now);
    return closed || serving.size() >= CHANNELS_AT_ONCE || open.isEmpty()
        ? Optional.empty()
        : transaction.claim(open, owner, now, now.plus(CLAIM));
  }

  /** What was given back and taken again before its thread was done is served by the same. */
  @Override
  public void serve(ChannelState channel) {
    quiet.lock();
    try {
      if (!serving.add(channel.channel())) {
        handedOn.put(channel.channel(), channel);
        return;
      }
    } finally {
      quiet.unlock();
    }
    run(
        () -> {
          try {
            delivery.deliver(channel);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException | Error e) {
            crashes.record("delivery to a channel", e);
          } finally {
            finished(channel.channel()).ifPresent(this::serve);
            wake();
          }
        });
  }

  private Optional<ChannelState> finished(ChannelId channel) {
    quiet.lock();
    try {
      serving.remove(channel);
      becameQuiet.signalAll();
      return Optional.ofNullable(handedOn.remove(channel));
    } finally {
      quiet.unlock();
    }
  }

  /** Only to be in time within the second; the regular look comes anyway. */
  private void wakeIn(Duration pause) {
    if (pause.compareTo(LOOK_EVERY) < 0) {
      Future<?> unused =
          timers.schedule(this::wake, Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS);
    }
  }

  private void run(Runnable work) {
    try {
      deliveries.execute(work);
    } catch (RejectedExecutionException e) {
      looking.set(false); // as the program ends
    }
  }
}
