package dev.pushcheck.alert;

import dev.pushcheck.alert.Alert.Stage;
import dev.pushcheck.alert.AlertControl.Preview;
import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps what was seen, and what follows from it: outages, and for each channel that is concerned an
 * alert with the time when something is to be said. Works only within a transaction. Safe for use
 * by several threads.
 */
final class OutageRecorder {
  /** Beyond the age up to which an outage is told. */
  private static final Duration MARGIN = Duration.ofHours(1);

  /** A drop is news for so long. */
  private static final Duration LATELY = Duration.ofMinutes(2);

  /** What comes to light late waits for its like, so that one message tells them together. */
  private static final Duration GATHERING = Duration.ofSeconds(5);

  /** More sightings of one stream within a day are not looked at. */
  private static final int MOST = 500;

  /** The route to the ops channel, for what another channel could not be told. */
  static final String OPS = "ops";

  /** The route of the tests of the alarm. */
  static final String CANARY = "canary";

  private final Supplier<AlertSettings> settings;
  private final Reader reader;
  private final Hints hints;
  private final InstantSource clock;

  /** When the latest is told of what came to light late. */
  private final AtomicReference<Instant> gathering = new AtomicReference<>(Instant.MIN);

  /**
   * A recorder.
   *
   * @param settings as they are now
   * @param reader for whom is worded what the alarm says of itself
   */
  OutageRecorder(
      Supplier<AlertSettings> settings, Reader reader, Hints hints, InstantSource clock) {
    this.settings = settings;
    this.reader = reader;
    this.hints = hints;
    this.clock = clock;
  }

  /**
   * Who else may want to know.
   *
   * @param suspicion is told when the list of live streams is worth a look
   * @param began is told of each outage that begins; of one twice, if a transaction is repeated
   */
  record Hints(Runnable suspicion, Consumer<Outage> began) {}

  /** What came of keeping a sighting. */
  enum Effect {
    /** It was known. */
    KNOWN,
    /** It is kept, and no channel has to be told. */
    KEPT,
    /** It is kept, and some channel may have to be told. */
    CHANNELS_CONCERNED
  }

  /** Keeps a sighting and what follows from it. */
  public Effect record(Transaction transaction, Seen seen) {
    if (!transaction.add(seen)) {
      return Effect.KNOWN;
    }
    return refresh(transaction, seen.sighting().stream(), seen.sighting().source());
  }

  /** Draws the consequences of all that is known of a stream by now. */
  public void refresh(Transaction transaction, StreamName stream) {
    refresh(transaction, stream, Source.CALLBACK);
  }

  private Effect refresh(Transaction transaction, StreamName stream, Source from) {
    Instant now = clock.instant();
    OutageTracker tracker = OutageTracker.of(settings.get());
    Story story = tracker.story(stream, seen(transaction, stream), now);
    if (story.hidden().stream().anyMatch(drop -> drop.end().at().isAfter(now.minus(LATELY)))) {
      hints.suspicion().run();
    }
    List<OutageFile> kept = transaction.outages(stream, horizon(now));
    List<OutageChange> changes =
        new Reconciliation(tracker, horizon(now), now).changes(kept, story.outages());
    Effect effect = Effect.KEPT;
    for (OutageChange change : changes) {
      if (keep(transaction, change, from, now) > 0) {
        effect = Effect.CHANNELS_CONCERNED;
      }
    }
    return effect;
  }

  /** All that is known of a stream and still counts. */
  List<Seen> seen(Transaction transaction, StreamName stream) {
    return transaction.sightings(stream, horizon(clock.instant()), MOST);
  }

  /** Gives how many channels are concerned. */
  private int keep(Transaction transaction, OutageChange change, Source from, Instant now) {
    OutageFile file =
        change instanceof OutageChange.Began began
            ? new OutageFile(
                Ids.fresh(),
                began.outage(),
                now,
                from,
                Optional.empty(),
                Optional.empty(),
                Closure.OPEN)
            : ((OutageChange.Changed) change).after();
    transaction.save(file);
    if (change instanceof OutageChange.Began began) {
      hints.began().accept(began.outage());
    }
    return decide(
        transaction,
        file,
        change instanceof OutageChange.Began ? List.of() : transaction.alertsOf(file.id()));
  }

  /** Sees to it that each channel concerned looks at an outage that has changed. */
  public void decideAnew(Transaction transaction, OutageFile file) {
    decide(transaction, file, transaction.alertsOf(file.id()));
  }

  private int decide(Transaction transaction, OutageFile file, List<Alert> alerts) {
    Instant now = clock.instant();
    List<Lead> fresh =
        leads(transaction, file).stream()
            .filter(
                lead -> alerts.stream().noneMatch(told -> told.channel().equals(lead.channel())))
            .toList();
    if (!fresh.isEmpty()) {
      List<Mute> mutes = transaction.mutes(now);
      fresh.forEach(lead -> begin(transaction, file, lead, mutes, now));
    }
    alerts.forEach(alert -> lookAgain(transaction, alert, now));
    return fresh.size() + alerts.size();
  }

  /** Who would be told of an interruption now. */
  List<Preview> preview(Transaction transaction, StreamName stream, InterruptionCause cause) {
    Instant now = clock.instant();
    OutageFile file = OutageFile.imagined(stream, cause, now);
    List<Mute> mutes = transaction.mutes(now);
    List<Preview> previews = new ArrayList<>();
    for (Lead lead : leads(transaction, file)) {
      previews.add(
          new Preview(
              lead.channel(), lead.route(), decide(file, lead, Evidence.NONE, mutes, now, now)));
    }
    return previews;
  }

  /** Closes what is over, and moves on what only time changes. */
  public void upkeep(Transaction transaction) {
    Instant old = clock.instant().minus(settings.get().maxAge());
    for (OutageFile file : transaction.openOutages()) {
      Outage outage = file.outage();
      if (outage.state() != Outage.State.AWAY || outage.beganAt().isBefore(old)) {
        refresh(transaction, outage.stream());
      }
    }
  }

  /**
   * What is to be done about an outage on a way to a channel.
   *
   * @param firstDue when it was to be said at first
   */
  Decision decide(
      OutageFile file,
      Lead lead,
      Evidence evidence,
      List<Mute> mutes,
      Instant firstDue,
      Instant now) {
    if (Canary.is(file.outage().stream())) {
      return new Decision.Speak(Decision.Loudness.QUIET);
    }
    return AlertPolicy.decide(
        new Situation(
            file, lead.channel(), lead.route(), evidence, mutes, settings.get(), firstDue, now));
  }

  /** Every route by its name: of the settings, of chats, and those of the alarm itself. */
  Map<String, Route> routes(List<Watch> watches) {
    Map<String, Route> routes = new HashMap<>();
    AlertSettings now = settings.get();
    now.routes().forEach(route -> routes.put(route.name(), route));
    watches.forEach(watch -> routes.put(watch.route().name(), watch.route()));
    now.ops().ifPresent(channel -> routes.put(OPS, own(OPS, channel)));
    now.canary().ifPresent(canary -> routes.put(CANARY, own(CANARY, canary.to())));
    return routes;
  }

  private List<Lead> leads(Transaction transaction, OutageFile file) {
    StreamName stream = file.outage().stream();
    if (Canary.is(stream)) {
      return settings.get().canary().stream()
          .map(canary -> new Lead(canary.to(), own(CANARY, canary.to())))
          .toList();
    }
    return Routes.of(settings.get().routes(), transaction.watches())
        .leading(file.outage())
        .entrySet()
        .stream()
        .map(entry -> new Lead(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Route own(String name, ChannelId channel) {
    return new Route(
        name,
        StreamPattern.ANY,
        Set.of(),
        List.of(channel),
        Route.Volume.DROPS,
        Optional.empty(),
        reader);
  }

  private void begin(
      Transaction transaction, OutageFile file, Lead lead, List<Mute> mutes, Instant now) {
    if (file.closed() == Closure.CLOSED) {
      return;
    }
    Instant first =
        Canary.is(file.outage().stream())
            ? now
            : AlertPolicy.firstDue(file.outage(), file.learnedAt(), settings.get().hold());
    Decision decision = decide(file, lead, Evidence.NONE, mutes, first, now);
    Alert alert = Alert.waiting(file.id(), lead.channel(), lead.route().name(), first);
    boolean missed = file.isLearnedAfter(Situation.MISSED);
    if (decision instanceof Decision.Speak) {
      transaction.save(alert.dueAt(missed ? gathered(now) : now));
    } else if (decision instanceof Decision.Silent silent && silent.again().isPresent()) {
      Instant again = silent.again().get();
      transaction.save(
          silent.reason() == Decision.Reason.HELD
              ? alert.dueAt(missed ? gathered(again) : again)
              : alert.silent(silent.reason().name(), silent.again()));
    }
  }

  /** Later, but the same for all that come to light meanwhile: else the first would go alone. */
  private Instant gathered(Instant due) {
    Instant latest = due.plus(GATHERING);
    return gathering.updateAndGet(
        until -> until.isBefore(due) || until.isAfter(latest) ? latest : until);
  }

  private static void lookAgain(Transaction transaction, Alert alert, Instant now) {
    if (alert.stage() != Stage.LOST) {
      transaction.save(alert.dueAt(now));
    }
  }

  private Instant horizon(Instant now) {
    return now.minus(settings.get().maxAge()).minus(MARGIN);
  }
}
