package dev.pushcheck.alert;

import dev.pushcheck.alert.Alert.Stage;
import dev.pushcheck.alert.AlertLedger.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Delivers what is due in a channel that this process has claimed, and gives the channel back. Safe
 * for use by several threads, each with a channel of its own.
 */
final class ChannelDelivery {
  /** So often a bundle's message is changed at the most, while it grows. */
  static final Duration BUNDLE_REST = Duration.ofSeconds(2);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AlertLedger ledger;
  private final Platforms platforms;
  private final OutageRecorder recorder;
  private final Investigation investigation;
  private final Reactions reactions;
  private final Supplier<AlertSettings> settings;
  private final InstantSource clock;
  private final String owner;
  private final Instant startedAt;

  private final Map<ChannelId, Deque<Instant>> posts = new ConcurrentHashMap<>();

  /** When this process last changed a bundle's message. */
  private final Map<String, Instant> bundlesSent = new ConcurrentHashMap<>();

  /**
   * Delivery.
   *
   * @param settings as they are now
   * @param owner the name of this process, for claims
   */
  ChannelDelivery(
      AlertLedger ledger,
      Platforms platforms,
      OutageRecorder recorder,
      Investigation investigation,
      Reactions reactions,
      Supplier<AlertSettings> settings,
      InstantSource clock,
      String owner) {
    this.ledger = ledger;
    this.platforms = platforms;
    this.recorder = recorder;
    this.investigation = investigation;
    this.reactions = reactions;
    this.settings = settings;
    this.clock = clock;
    this.owner = owner;
    this.startedAt = clock.instant();
  }

  /**
   * Who hears of deliveries.
   *
   * @param ops is told of channels that take nothing
   * @param tally is told of what was said
   */
  record Reactions(OpsNotices ops, Tally tally) {}

  /** Delivers until nothing is due any more or the platform wants a pause. */
  void deliver(ChannelState taken) throws InterruptedException {
    ChannelTurn turn = new ChannelTurn(this, taken);
    try {
      boolean more = true;
      while (more) {
        more = turn.round();
      }
    } finally {
      ChannelState state = turn.state();
      write(
          transaction -> {
            transaction.release(state, owner);
            return state;
          });
    }
  }

  AlertLedger ledger() {
    return ledger;
  }

  Platforms platforms() {
    return platforms;
  }

  OutageRecorder recorder() {
    return recorder;
  }

  Investigation investigation() {
    return investigation;
  }

  OpsNotices ops() {
    return reactions.ops();
  }

  AlertSettings settings() {
    return settings.get();
  }

  Instant now() {
    return clock.instant();
  }

  /** When this process began. */
  Instant startedAt() {
    return startedAt;
  }

  /** Notes that a message was posted, for how many are too many. */
  void posted(ChannelId channel, Instant when) {
    posts.computeIfAbsent(channel, any -> new ConcurrentLinkedDeque<>()).add(when);
  }

  /** Counts what now stands in its channel, unless it did before. */
  void said(Alert alert) {
    if (alert.postedAt().isEmpty()) {
      Instant due =
          alert.stage() == Stage.SILENT ? alert.afterSilence().firstDue() : alert.firstDue();
      reactions.tally().said(alert.channel().platform(), Duration.between(due, clock.instant()));
    }
  }

  /** When this process has posted in a channel within the last minute. */
  List<Instant> recentPosts(ChannelId channel, Instant now) {
    Deque<Instant> recent = posts.computeIfAbsent(channel, any -> new ConcurrentLinkedDeque<>());
    recent.removeIf(when -> when.isBefore(now.minus(MINUTE)));
    return List.copyOf(recent);
  }

  Map<String, Instant> bundlesSent() {
    return bundlesSent;
  }

  <T> T write(Work<T> work) throws InterruptedException {
    try {
      return ledger.write(work).get();
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("the store did not take what was delivered", e);
    }
  }
}
