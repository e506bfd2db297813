package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApi.EventPages;
import dev.pushcheck.css.CssApi.EventQuery;
import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApi.LiveQuery;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption;
import dev.pushcheck.interruption.InterruptionCauses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Asks the accounts for what callbacks have missed: interruptions since it last asked, and the
 * streams that are live. One process of several does it at a time. Safe for use by several threads.
 */
final class EventPoller {
  /** The mark of the latest look at an account is this and its name. */
  public static final String MARK = "poll:";

  /** Records come minutes late, and nobody says how late; our guess. */
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  private static final String LEASE = "poll";

  /** A process that died holds up the next one no longer than this. */
  private static final Duration LEASED = Duration.ofSeconds(20);

  private static final int AT_ONCE = 200;

  private final AlertLedger ledger;
  private final CssAccounts accounts;
  private final OutageRecorder recorder;
  private final Supplier<AlertSettings> settings;
  private final Reactions reactions;
  private final String owner;
  private final InstantSource clock;
  private final InterruptionCauses causes = new InterruptionCauses();

  /**
   * A poller.
   *
   * @param settings as they are now
   * @param owner the name of this process, for the lease
   */
  EventPoller(
      AlertLedger ledger,
      CssAccounts accounts,
      OutageRecorder recorder,
      Supplier<AlertSettings> settings,
      Reactions reactions,
      String owner,
      InstantSource clock) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.recorder = recorder;
    this.settings = settings;
    this.reactions = reactions;
    this.owner = owner;
    this.clock = clock;
  }

  /**
   * What happens elsewhere because of a look.
   *
   * @param wake tells delivery that something may be due
   * @param ops is told of accounts that do not answer
   */
  public record Reactions(Runnable wake, OpsNotices ops) {}

  /** Why the accounts are looked at. */
  public enum Reason {
    /** It is time again; another process may just have looked. */
    REGULAR,
    /** Something may have been missed. */
    SUSPICION
  }

  /** Looks once at every account, unless another process does; blocks meanwhile. */
  public void poll(Reason reason) throws InterruptedException {
    Instant now = clock.instant();
    if (!write(transaction -> transaction.lease(LEASE, owner, now, now.plus(LEASED)))) {
      return;
    }
    for (CssAccount account : accounts.accounts()) {
      if (reason == Reason.REGULAR && isFresh(account, now)) {
        continue;
      }
      Optional<CssApiException> ofEvents = problem(() -> pollEvents(account, now));
      Optional<CssApiException> ofLive = problem(() -> pollLive(account, now));
      ofEvents
          .or(() -> ofLive)
          .ifPresentOrElse(
              problem ->
                  reactions
                      .ops()
                      .trouble(
                          Trouble.POLL_FAILED, account.name(), problem.failure().kind().toString()),
              () -> reactions.ops().well(Trouble.POLL_FAILED, account.name()));
    }
    reactions.wake().run();
  }

  /** A question to an account. */
  private interface Look {
    void take() throws CssApiException, InterruptedException;
  }

  /** What an account does not tell must not keep it from being asked for the rest. */
  private static Optional<CssApiException> problem(Look look) throws InterruptedException {
    try {
      look.take();
      return Optional.empty();
    } catch (CssApiException e) {
      return Optional.of(e);
    }
  }

  private boolean isFresh(CssAccount account, Instant now) {
    Instant half = now.minus(settings.get().poll().dividedBy(2));
    return ledger
        .read(transaction -> transaction.mark(MARK + account.name()))
        .filter(last -> last.isAfter(half))
        .isPresent();
  }

  /** A first look only begins to remember: what was before the bot is nobody's alert. */
  private void pollEvents(CssAccount account, Instant now)
      throws CssApiException, InterruptedException {
    String mark = MARK + account.name();
    Optional<Instant> last = ledger.read(transaction -> transaction.mark(mark));
    Instant oldest = now.minus(settings.get().maxAge());
    if (last.isPresent()) {
      Instant from = latest(last.get().minus(OVERLAP), oldest);
      EventPages pages =
          account
              .api()
              .events(
                  new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), from, now));
      record(pages.events().stream().map(event -> sighting(event, now)).toList());
      if (pages.incomplete().isPresent()) {
        throw new CssApiException(pages.incomplete().get());
      }
    }
    write(
        transaction -> {
          transaction.mark(mark, now);
          return mark;
        });
  }

  private void pollLive(CssAccount account, Instant now)
      throws CssApiException, InterruptedException {
    Map<StreamName, List<Instant>> live = new HashMap<>();
    for (LivePush push : account.api().livePushes(LiveQuery.all())) {
      live.computeIfAbsent(push.stream(), any -> new ArrayList<>()).add(push.since().orElse(now));
    }
    Set<String> domains = new HashSet<>();
    account.api().domains().forEach(domain -> domains.add(domain.name()));
    Instant since = now.minus(settings.get().maxAge());
    Set<StreamName> streams = new LinkedHashSet<>(live.keySet());
    ledger.read(transaction -> transaction.streams(since)).stream()
        .filter(stream -> domains.contains(stream.domain()))
        .forEach(streams::add);
    for (StreamName stream : streams) {
      LiveList list = new LiveList(stream, live.getOrDefault(stream, List.of()), now);
      List<Sighting> news =
          ledger.read(transaction -> list.news(recorder.seen(transaction, stream)));
      if (!news.isEmpty()) {
        record(news);
      }
    }
  }

  private void record(List<Sighting> sightings) throws InterruptedException {
    for (int from = 0; from < sightings.size(); from += AT_ONCE) {
      List<Sighting> some = sightings.subList(from, Math.min(from + AT_ONCE, sightings.size()));
      write(
          transaction -> {
            some.forEach(
                sighting -> recorder.record(transaction, new Seen(sighting, Autopsy.UNKNOWN)));
            return some;
          });
    }
  }

  private Sighting sighting(StreamEvent event, Instant now) {
    Interruption told = Interruption.of(event, causes);
    return new Sighting(
        Source.RECORD,
        event.stream(),
        Optional.empty(),
        event.duration().isZero()
            ? Optional.empty()
            : event.startedAt().or(() -> Optional.of(event.endedAt().minus(event.duration()))),
        Optional.of(
            new End(
                event.endedAt(),
                event.duration(),
                told.cause(),
                told.code(),
                told.event().reason())),
        told.event().clientAddress(),
        event.resolution(),
        now);
  }

  private <T> T write(AlertLedger.Work<T> work) throws InterruptedException {
    try {
      return ledger.write(work).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the store did not take what a look has found", e);
    }
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
