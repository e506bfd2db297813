package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.alert.Delivery.Later;
import dev.pushcheck.alert.Delivery.Lost;
import dev.pushcheck.alert.Delivery.Scope;
import dev.pushcheck.alert.Delivery.Sent;
import dev.pushcheck.alert.Delivery.Unreachable;
import dev.pushcheck.alert.Delivery.Unsure;
import dev.pushcheck.alert.Delivery.What;
import dev.pushcheck.alert.OpsNotices.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one channel's deliveries while this process has it: how each try ends, and what
 * that means for the channel, its platform and the alert. Used by one thread.
 */
final class ChannelTurn {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration FIRST_PROBATION = Duration.ofMinutes(10);
  private static final Duration LONGEST_PROBATION = Duration.ofHours(6);
  private static final int DOUBLINGS = 6;

  private final ChannelDelivery delivery;
  private ChannelState state;

  ChannelTurn(ChannelDelivery delivery, ChannelState taken) {
    this.delivery = delivery;
    this.state = taken;
  }

  /** How the channel stands now. */
  ChannelState state() {
    return state;
  }

  /** Delivers some; tells whether there may be more to deliver at once. */
  boolean round() throws InterruptedException {
    Instant now = delivery.now();
    if (!delivery.platforms().isOpen(state.channel().platform(), now)) {
      return false;
    }
    ChannelBatch batch =
        delivery.ledger().read(transaction -> ChannelBatch.load(transaction, state.channel(), now));
    return !batch.due().isEmpty() && new ChannelRound(new Round(delivery, this, batch, now)).run();
  }

  AlertSink sink() {
    return delivery.platforms().sink(state.channel());
  }

  /** Takes note of how a try ended; tells whether the channel may be tried on. */
  boolean note(Delivery result, boolean isPost) {
    Instant now = delivery.now();
    String platform = state.channel().platform();
    if (result instanceof Sent) {
      delivery.platforms().well(platform);
      if (!state.problem().isEmpty() || state.failures() > 0) {
        delivery.ops().well(Trouble.CHANNEL_LOST, state.channel().toString());
      }
      state =
          new ChannelState(
              state.channel(),
              Optional.empty(),
              0,
              "",
              isPost ? Optional.of(now) : state.lastPost());
      return true;
    } else if (result instanceof Later later) {
      if (later.scope() == Scope.PLATFORM) {
        delivery.platforms().pause(platform, now.plus(later.pause()));
      } else {
        pause(now.plus(later.pause()), state.failures(), state.problem());
      }
      return false;
    } else if (result instanceof Unreachable unreachable) {
      delivery.platforms().failed(platform, now, unreachable.detail());
      return false;
    } else if (result instanceof Unsure unsure) {
      delivery.platforms().failed(platform, now, unsure.detail());
      pause(now.plus(growing(FIRST_PAUSE, LONGEST_PAUSE)), state.failures() + 1, state.problem());
      return false;
    }
    return noteLost((Lost) result, now);
  }

  private boolean noteLost(Lost lost, Instant now) {
    String channel = state.channel().toString();
    switch (lost.what()) {
      case CREDENTIALS ->
          delivery.platforms().refused(state.channel().platform(), now, lost.detail());
      case CHANNEL, ACCESS -> {
        String problem =
            lost.what() == What.CHANNEL
                ? "the channel is gone or archived"
                : "the bot may not write there";
        pause(
            now.plus(growing(FIRST_PROBATION, LONGEST_PROBATION)),
            state.failures() + 1,
            problem + " (" + lost.detail() + ")");
        delivery.ops().trouble(Trouble.CHANNEL_LOST, channel, problem);
      }
      case MESSAGE, FORM -> {
        return true; // only this message is concerned
      }
    }
    return false;
  }

  private void pause(Instant until, int failures, String problem) {
    state =
        new ChannelState(state.channel(), Optional.of(until), failures, problem, state.lastPost());
  }

  private Duration growing(Duration first, Duration longest) {
    Duration pause = first.multipliedBy(1L << Math.min(state.failures(), DOUBLINGS));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }

  /**
   * Keeps an alert as it has become. What has been learned meanwhile is not forgotten over it: then
   * there is something to do again at once.
   *
   * @param loaded as it was when it was looked at
   * @param said the outage as it was told
   */
  static void keep(Transaction transaction, Alert loaded, Alert become, OutageFile said) {
    Optional<Instant> due =
        transaction
            .alert(loaded.outage(), loaded.channel())
            .flatMap(Alert::due)
            .filter(now -> !Optional.of(now).equals(loaded.due()));
    boolean outdated =
        transaction.outages(List.of(said.id())).stream().anyMatch(file -> !file.equals(said));
    if (outdated) {
      transaction.save(become.dueAt(due.orElse(loaded.firstDue())));
    } else {
      transaction.save(due.map(become::dueAt).orElse(become));
    }
  }
}
