package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.alert.OutageRecorder.Effect;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.css.Callback;
import dev.pushcheck.css.CssEvent;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.interruption.InterruptionCauses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Takes callbacks in: each is on the disk before it is answered. The address that was used is
 * judged meanwhile; if that takes long, what was found is added afterwards. Safe for use by several
 * threads.
 */
final class EventIntake implements CallbackIntake {
  /** The mark of the latest callback that could be believed. */
  static final String MARK = "callback";

  /** With known keys it takes a few milliseconds; to ask for them must not delay the answer. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final AlertLedger ledger;
  private final OutageRecorder recorder;
  private final Investigation investigation;
  private final Reactions reactions;
  private final Executor judges;
  private final ScheduledExecutorService timers;
  private final InstantSource clock;
  private final InterruptionCauses causes = new InterruptionCauses();
  private final CrashLog crashes = new CrashLog();
  private volatile Instant marked = Instant.MIN;

  /**
   * An intake.
   *
   * @param judges run what judges addresses
   */
  EventIntake(
      AlertLedger ledger,
      OutageRecorder recorder,
      Investigation investigation,
      Reactions reactions,
      Executor judges,
      ScheduledExecutorService timers,
      InstantSource clock) {
    this.ledger = ledger;
    this.recorder = recorder;
    this.investigation = investigation;
    this.reactions = reactions;
    this.judges = judges;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * What happens elsewhere because of a callback.
   *
   * @param courier delivers what is due
   * @param lookAtApi has the account asked soon
   * @param ops is told of trouble with callbacks
   */
  record Reactions(Courier courier, Runnable lookAtApi, OpsNotices ops) {}

  @Override
  public CompletableFuture<?> accept(Callback callback) {
    reactions.ops().well(Trouble.CALLBACKS_REFUSED, "");
    reactions.ops().well(Trouble.CALLBACKS_LATE, "");
    if (callback.event().isEmpty()) {
      return nothing();
    }
    CssEvent event = callback.event().get();
    if (event instanceof PushTroubled troubled) {
      return ledger.write(
          transaction -> {
            transaction.add(troubled);
            return troubled;
          });
    }
    Optional<Sighting> told = Sightings.of(event, causes, clock.instant());
    return told.isEmpty() ? nothing() : take(callback, told.get());
  }

  private CompletableFuture<?> take(Callback callback, Sighting sighting) {
    if (sighting.end().isEmpty()) {
      return keep(new Seen(sighting, Autopsy.UNKNOWN));
    }
    Optional<Autopsy> atOnce = judgeAtOnce(callback, sighting);
    if (atOnce.isPresent()) {
      return keep(new Seen(sighting, atOnce.get()));
    }
    CompletableFuture<Autopsy> autopsy = judge(callback, sighting);
    CompletableFuture<Autopsy> inTime = autopsy.thenApply(found -> found);
    Runnable giveUp = () -> inTime.complete(Autopsy.UNKNOWN);
    Future<?> unused = timers.schedule(giveUp, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    return inTime.thenCompose(
        found -> {
          CompletableFuture<?> kept = keep(new Seen(sighting, found));
          if (found.equals(Autopsy.UNKNOWN)) {
            CompletableFuture<?> unusedLater = kept.thenRun(() -> addLater(sighting, autopsy));
          }
          return kept;
        });
  }

  @Override
  public void refused(Refusal refusal) {
    switch (refusal) {
      case WRONG_SIGNATURE, UNSIGNED ->
          reactions.ops().trouble(Trouble.CALLBACKS_REFUSED, "", refusal.name());
      case EXPIRED, TOO_FAR -> reactions.ops().trouble(Trouble.CALLBACKS_LATE, "", refusal.name());
      default -> {}
    }
    reactions.lookAtApi().run();
  }

  private static CompletableFuture<?> nothing() {
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Kept> keep(Seen seen) {
    return ledger
        .write(transaction -> keep(transaction, seen))
        .thenApply(
            kept -> {
              kept.taken().ifPresent(reactions.courier()::serve);
              if (kept.concerned()) {
                reactions.courier().wake();
              }
              return kept;
            });
  }

  /**
   * What came of keeping a sighting.
   *
   * @param concerned whether some channel may have to be told
   * @param taken a channel to deliver to at once
   */
  private record Kept(boolean concerned, Optional<ChannelState> taken) {}

  private Kept keep(Transaction transaction, Seen seen) {
    if (!Canary.is(seen.sighting().stream()) && isTimeToMark(seen.sighting().learnedAt())) {
      transaction.mark(MARK, seen.sighting().learnedAt());
    }
    boolean concerned = recorder.record(transaction, seen) == Effect.CHANNELS_CONCERNED;
    return new Kept(
        concerned, concerned ? reactions.courier().take(transaction) : Optional.empty());
  }

  /** To the second is good enough, and spares most callbacks of a storm a statement. */
  private boolean isTimeToMark(Instant now) {
    Instant last = marked;
    if (now.isBefore(last.plusSeconds(1))) {
      return false;
    }
    marked = now;
    return true;
  }

  private void addLater(Sighting sighting, CompletableFuture<Autopsy> autopsy) {
    CompletableFuture<?> unused =
        autopsy
            .thenCompose(
                found ->
                    found.equals(Autopsy.UNKNOWN)
                        ? CompletableFuture.completedFuture(sighting)
                        : ledger.write(transaction -> add(transaction, sighting, found)))
            .thenRun(reactions.courier()::wake);
  }

  private Sighting add(Transaction transaction, Sighting sighting, Autopsy found) {
    transaction.note(sighting.stream(), sighting.key(), found);
    recorder.refresh(transaction, sighting.stream());
    return sighting;
  }

  private Optional<Autopsy> judgeAtOnce(Callback callback, Sighting sighting) {
    try {
      return callback.parameters().isEmpty()
          ? Optional.of(Autopsy.UNKNOWN)
          : investigation.judgeAtOnce(sighting.stream(), callback.parameters());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      crashes.record("autopsy", e);
    }
    return Optional.of(Autopsy.UNKNOWN);
  }

  private CompletableFuture<Autopsy> judge(Callback callback, Sighting sighting) {
    CompletableFuture<Autopsy> autopsy = new CompletableFuture<>();
    try {
      judges.execute(
          () -> {
            try {
              autopsy.complete(investigation.judge(sighting.stream(), callback.parameters()));
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              autopsy.complete(Autopsy.UNKNOWN);
            } catch (RuntimeException e) {
              crashes.record("autopsy", e);
              autopsy.complete(Autopsy.UNKNOWN);
            }
          });
    } catch (RejectedExecutionException e) {
      autopsy.complete(Autopsy.UNKNOWN);
    }
    return autopsy;
  }
}
