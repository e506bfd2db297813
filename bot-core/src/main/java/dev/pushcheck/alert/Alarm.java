package dev.pushcheck.alert;

import dev.pushcheck.alert.EventPoller.Reason;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The alarm as a whole: takes callbacks in, asks the accounts for what they missed, follows outages
 * and has the channels told. Safe for use by several threads.
 */
public final class Alarm implements AutoCloseable {
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration UPKEEP = Duration.ofSeconds(5);
  private static final Duration RETENTION = Duration.ofHours(1);

  /** A refused callback makes the account be asked, but not for each of a thousand. */
  private static final Duration POLLS_APART = Duration.ofSeconds(30);

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Ports ports;
  private final Supplier<AlertSettings> settings;
  private final Work work;
  private final InstantSource clock;
  private final String owner;
  private final OpsVoice ops;
  private final OutageRecorder recorder;
  private final EventPoller poller;
  private final EventIntake intake;
  private final Canary canary;
  private final AlertDesk desk;
  private final CrashLog crashes = new CrashLog();
  private final AtomicBoolean upkeeping = new AtomicBoolean();
  private volatile @Nullable Dispatcher dispatcher;
  private volatile @Nullable Future<?> ticks;
  private volatile AlertLedger.Backlog backlog =
      new AlertLedger.Backlog(0, Optional.empty(), 0, List.of());
  private volatile boolean pollSoon = true;
  private volatile boolean stumbling;
  private volatile boolean closing;
  private volatile Instant lastPoll = Instant.MIN;
  private volatile Instant lastUpkeep = Instant.MIN;
  private volatile Instant lastRetention = Instant.MIN;

  /**
   * An alarm.
   *
   * @param settings as they are now
   * @param reader for whom trouble with the alarm itself is worded
   * @param owner a name that no other process has
   */
  public Alarm(
      Ports ports,
      Supplier<AlertSettings> settings,
      Reader reader,
      Work work,
      InstantSource clock,
      String owner) {
    this.ports = ports;
    this.settings = settings;
    this.work = work;
    this.clock = clock;
    this.owner = owner;
    ops = new OpsVoice(() -> settings.get().ops(), reader, work.deliveries(), clock);
    recorder =
        new OutageRecorder(
            settings,
            reader,
            new OutageRecorder.Hints(() -> pollSoon = true, ports.tally()::began),
            clock);
    poller =
        new EventPoller(
            ports.ledger(),
            ports.accounts(),
            recorder,
            settings,
            new EventPoller.Reactions(this::wake, ops),
            owner,
            clock);
    intake =
        new EventIntake(
            ports.ledger(),
            recorder,
            ports.investigation(),
            new EventIntake.Reactions(new Deliveries(), () -> pollSoon = true, ops),
            work.judges(),
            work.timers(),
            clock);
    canary =
        new Canary(ports.ledger(), () -> settings.get().canary(), ports.synthetic(), ops, clock);
    desk = new AlertDesk(ports.ledger(), settings, recorder, this::wake, clock);
  }

  /**
   * What the alarm works with.
   *
   * @param ledger what it remembers
   * @param accounts whom it asks
   * @param investigation finds out about a stream
   * @param synthetic how the alarm is tested
   * @param retention how long what is closed is remembered
   * @param tally is told what is done
   */
  public record Ports(
      AlertLedger ledger,
      CssAccounts accounts,
      Investigation investigation,
      SyntheticCallback synthetic,
      Supplier<Duration> retention,
      Tally tally) {}

  /**
   * Threads.
   *
   * @param deliveries for what waits for chat platforms; never refuses
   * @param judges for what asks accounts
   * @param timers start what is due; never work themselves
   */
  public record Work(Executor deliveries, Executor judges, ScheduledExecutorService timers) {}

  /** What people ask of alerts. */
  public AlertControl control() {
    return desk;
  }

  /** Where trouble is told of which the alarm itself does not know. */
  public OpsNotices ops() {
    return ops;
  }

  /** Where callbacks go. */
  public CallbackIntake intake() {
    return intake;
  }

  /** How it stands with the alarm. */
  public AlarmStatus status() {
    Instant now = clock.instant();
    return ports
        .ledger()
        .read(
            transaction ->
                new AlarmStatus(
                    transaction.backlog(now),
                    transaction.openOutages().size(),
                    transaction.channels(),
                    marks(
                        name -> transaction.mark(name),
                        ports.accounts().accounts().stream()
                            .map(account -> EventPoller.MARK + account.name())
                            .toList()),
                    troubles()));
  }

  /** How much waits and what is lost, as it was some seconds ago. Never blocks. */
  public AlertLedger.Backlog backlog() {
    return backlog;
  }

  /** What does not work now, longest first. Never blocks. */
  public List<AlarmStatus.Trouble> troubles() {
    return ops.current().stream()
        .map(
            notice ->
                new AlarmStatus.Trouble(
                    notice.trouble(), notice.subject(), notice.detail(), notice.since()))
        .toList();
  }

  private static Map<String, Instant> marks(
      Function<String, Optional<Instant>> mark, List<String> polls) {
    Map<String, Instant> marks = new HashMap<>();
    mark.apply(EventIntake.MARK).ifPresent(at -> marks.put(EventIntake.MARK, at));
    mark.apply(Canary.MARK).ifPresent(at -> marks.put(Canary.MARK, at));
    polls.forEach(name -> mark.apply(name).ifPresent(at -> marks.put(name, at)));
    return marks;
  }

  /** Begins to work, with these ways to reach channels. */
  public void start(Collection<AlertSink> sinks) {
    Map<String, AlertSink> byPlatform = new HashMap<>();
    sinks.forEach(sink -> byPlatform.put(sink.platform(), sink));
    ops.connect(byPlatform);
    Platforms platforms = new Platforms(byPlatform, ops);
    ChannelDelivery delivery =
        new ChannelDelivery(
            ports.ledger(),
            platforms,
            recorder,
            ports.investigation(),
            new ChannelDelivery.Reactions(ops, ports.tally()),
            settings,
            clock,
            owner);
    Dispatcher started =
        new Dispatcher(
            ports.ledger(), delivery, platforms, work.deliveries(), work.timers(), clock, owner);
    dispatcher = started;
    started.start();
    ticks =
        work.timers().scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Begins nothing new; what is being sent is finished, for ten seconds at the most. */
  @Override
  public void close() throws InterruptedException {
    closing = true;
    Future<?> scheduled = ticks;
    if (scheduled != null) {
      scheduled.cancel(false);
    }
    Dispatcher started = dispatcher;
    if (started != null) {
      started.close();
      started.awaitQuiet(GRACE);
    }
  }

  private void wake() {
    Dispatcher started = dispatcher;
    if (started != null) {
      started.wake();
    }
  }

  /** The dispatcher, once there is one. */
  private final class Deliveries implements Courier {
    @Override
    public void wake() {
      Alarm.this.wake();
    }

    @Override
    public Optional<ChannelState> take(AlertLedger.Transaction transaction) {
      Dispatcher started = dispatcher;
      return started == null ? Optional.empty() : started.take(transaction);
    }

    @Override
    public void serve(ChannelState taken) {
      Dispatcher started = dispatcher;
      if (started != null) {
        started.serve(taken);
      }
    }
  }

  private void tick() {
    ops.tick();
    if (upkeeping.compareAndSet(false, true)) {
      try {
        work.judges().execute(this::keepUp);
      } catch (RejectedExecutionException e) {
        upkeeping.set(false); // the next tick comes
      }
    }
  }

  private void keepUp() {
    try {
      Instant now = clock.instant();
      if (isPollDue(now)) {
        Reason reason = pollSoon ? Reason.SUSPICION : Reason.REGULAR;
        pollSoon = false;
        lastPoll = now;
        poller.poll(reason);
      }
      canary.tick();
      if (!now.isBefore(lastUpkeep.plus(UPKEEP))) {
        lastUpkeep = now;
        upkeep(now);
      }
      if (!now.isBefore(lastRetention.plus(RETENTION))) {
        lastRetention = now;
        forget(now.minus(ports.retention().get()));
      }
      stumbling = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException e) {
      if (!closing && !stumbling) { // closing closes the store under what is still going on
        crashes.record("upkeep of alerts", e);
      }
      stumbling = true; // the next second is likely to bring the same
    } finally {
      upkeeping.set(false);
    }
  }

  /** In pieces, so that others can write in between. */
  private void forget(Instant before) throws InterruptedException, ExecutionException {
    int some;
    do {
      some = ports.ledger().write(transaction -> transaction.forget(before)).get();
    } while (some > 0);
  }

  private boolean isPollDue(Instant now) {
    return !ports.accounts().accounts().isEmpty()
        && (!now.isBefore(lastPoll.plus(settings.get().poll()))
            || (pollSoon && !now.isBefore(lastPoll.plus(POLLS_APART))));
  }

  private void upkeep(Instant now) throws InterruptedException, ExecutionException {
    boolean ours =
        ports
            .ledger()
            .write(
                transaction -> {
                  boolean held =
                      transaction.lease("upkeep", owner, now, now.plus(UPKEEP.multipliedBy(3)));
                  if (held) {
                    recorder.upkeep(transaction);
                  }
                  return held;
                })
            .get();
    if (ours) {
      wake();
    }
    backlog = ports.ledger().read(transaction -> transaction.backlog(now));
  }
}
