package dev.pushcheck.alert;

import dev.pushcheck.alert.Route.Volume;
import dev.pushcheck.css.Callback;
import dev.pushcheck.css.Callback.Seal;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssEvent;
import dev.pushcheck.css.CssEvent.PushBegan;
import dev.pushcheck.css.CssEvent.PushEnded;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The alarm between callbacks and chat platforms, all in memory, with a clock that is moved. */
final class AlarmScene {
  static final Instant START = Instant.parse("2026-11-27T20:00:00Z");
  static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);
  static final String DOMAIN = "push.example.com";

  final FakeTimers timers = new FakeTimers(START);
  final FakeLedger ledger = new FakeLedger();
  final FakeSink slack = new FakeSink("slack", timers);
  final FakeSink discord = new FakeSink("discord", timers);
  final FakeInvestigation investigation = new FakeInvestigation();

  /** How long what was said had been due, as {@code slack PT0S}. */
  final List<String> tallied = new CopyOnWriteArrayList<>();

  private final List<CssAccount> accounts = new ArrayList<>();
  private final Map<String, Integer> pushes = new HashMap<>();
  private AlertSettings settings;
  private Alarm alarm;

  AlarmScene(AlertSettings settings) {
    this.settings = settings;
    this.alarm = begin();
  }

  /** Ten seconds of hold, everything to {@code slack:C1}. */
  static AlarmScene usual() {
    return new AlarmScene(settings(Duration.ofSeconds(10), route("slack:C1")));
  }

  static AlertSettings settings(Duration hold, Route... routes) {
    return new AlertSettings(
        hold,
        Duration.ofMinutes(5),
        Duration.ofHours(24),
        Duration.ofSeconds(30),
        Optional.empty(),
        Optional.of(new ChannelId("slack", "OPS")),
        List.of(routes),
        List.of());
  }

  static Route route(String... channels) {
    return new Route(
        "route-1",
        StreamPattern.ANY,
        Set.of(),
        List.of(channels).stream().map(text -> ChannelId.read(text).orElseThrow()).toList(),
        Volume.DROPS,
        Optional.of("<!here>"),
        READER);
  }

  AlarmScene account(CssAccount account) {
    accounts.add(account);
    return this;
  }

  void change(AlertSettings other) {
    settings = other;
  }

  AlertControl control() {
    return alarm.control();
  }

  Alarm alarm() {
    return alarm;
  }

  /** The process ends without a word, and another begins. */
  void restart() throws InterruptedException {
    alarm.close();
    alarm = begin();
  }

  /** Time passes. */
  void pass(Duration span) {
    timers.advance(span);
  }

  void pass(long seconds) {
    pass(Duration.ofSeconds(seconds));
  }

  /** A push of a stream begins. */
  void begins(String stream) {
    int number = pushes.merge(stream, 1, Integer::sum);
    tell(
        new PushBegan(
            name(stream),
            timers.instant(),
            Optional.of(stream + "-" + number),
            Optional.of("203.0.113.*"),
            Optional.empty()));
  }

  /** The push of a stream that began last breaks off, after having been live for an hour. */
  void breaksOff(String stream, int errcode) {
    brokeOff(stream, errcode, Duration.ZERO);
  }

  /** The same, but the callback comes so long after it. */
  void brokeOff(String stream, int errcode, Duration ago) {
    pushes.putIfAbsent(stream, 1);
    ends(stream, errcode, Duration.ofHours(1), timers.instant().minus(ago));
  }

  /** A push of a stream is refused. */
  void isRefused(String stream, int errcode) {
    pushes.merge(stream, 1, Integer::sum);
    ends(stream, errcode, Duration.ZERO, timers.instant());
  }

  private void ends(String stream, int errcode, Duration live, Instant at) {
    tell(
        new PushEnded(
            name(stream),
            at,
            Optional.of(stream + "-" + pushes.get(stream)),
            live,
            errcode,
            "",
            Optional.of("203.0.113.*"),
            Optional.empty()));
  }

  /** A callback comes in. */
  void tell(CssEvent event) {
    alarm
        .intake()
        .accept(
            new Callback(1, Optional.of(event), Seal.NONE, Secret.of("txTime=1"), Optional.empty()))
        .join();
  }

  static StreamName name(String stream) {
    return new StreamName(DOMAIN, "live", stream);
  }

  private Alarm begin() {
    Alarm begun =
        new Alarm(
            new Alarm.Ports(
                ledger,
                new CssAccounts(accounts),
                investigation,
                SyntheticCallback.NONE,
                () -> Duration.ofDays(90),
                new Tally() {
                  @Override
                  public void began(Outage outage) {}

                  @Override
                  public void said(String platform, Duration after) {
                    tallied.add(platform + " " + after);
                  }
                }),
            () -> settings,
            READER,
            new Alarm.Work(timers, timers, timers),
            timers,
            Ids.fresh());
    begun.start(List.of(slack, discord));
    return begun;
  }
}
