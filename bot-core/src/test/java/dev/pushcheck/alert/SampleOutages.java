package dev.pushcheck.alert;

import static java.util.Objects.requireNonNull;

import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.Refusal;
import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.OutageView.Quiet;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outages in every stage of their life, of one stream that broke off at 12:14:03. */
final class SampleOutages {
  /** When all of them are told. */
  static final Instant NOW = Instant.parse("2026-11-22T12:24:03Z");

  static final StreamName STREAM = new StreamName("push.example.com", "live", "room42");
  static final Autopsy FINE = new Autopsy(Autopsy.State.JUDGED, List.of(), Optional.empty());
  static final Evidence QUIET =
      new Evidence(Optional.of(StreamState.INACTIVE), List.of(), List.of());
  static final Evidence NO_ACCOUNT =
      new Evidence(Optional.empty(), List.of(), List.of("account-not-configured"));

  private static final Instant BROKE = NOW.minus(Duration.ofMinutes(10));
  private static final Autopsy EXPIRED =
      new Autopsy(Autopsy.State.JUDGED, List.of("txtime-expired"), Optional.of(at(-180)));

  private SampleOutages() {}

  /** All stages by name, in the order of a life. */
  static Map<String, OutageView> all() {
    Map<String, OutageView> all = new LinkedHashMap<>();
    Drop network = drop(BROKE, InterruptionCause.PUSH_NETWORK_ERROR, 12, FINE);
    all.put("away", view(away(network), QUIET));
    all.put("looking", view(away(network), Evidence.NONE));
    all.put("untested", view(away(with(network, Autopsy.UNKNOWN)), NO_ACCOUNT));
    all.put("expired", view(away(with(network, EXPIRED)), QUIET));
    all.put("expires-soon", view(away(with(network, expiring(Duration.ofMinutes(40)))), QUIET));
    all.put("banned-meanwhile", view(away(network), evidence("stream-banned")));
    all.put("explained", view(explained(network, InterruptionCause.TXTIME_PASSED, 501), QUIET));
    all.put("failing", view(explained(network, InterruptionCause.ADDRESS_IN_USE, 601), QUIET));
    all.put("suspended", view(away(broke(InterruptionCause.SERVICE_OVERDUE, 202)), QUIET));
    all.put("unknown", view(away(unknown("Something new & strange.")), QUIET));
    all.put("again", view(outage(State.AWAY, BROKE, flapping(Duration.ZERO)), QUIET));
    all.put("back", view(outage(State.BACK, at(26), List.of(back(network, 23))), QUIET));
    all.put(
        "back-again", view(outage(State.BACK, at(594), flapping(Duration.ofSeconds(9))), QUIET));
    all.put("recovered", view(outage(State.RECOVERED, at(26), List.of(back(network, 23))), QUIET));
    all.put(
        "recovered-many",
        view(outage(State.RECOVERED, at(594), flapping(Duration.ofSeconds(9))), QUIET));
    all.put("ended", view(outage(State.ENDED, at(400), List.of(back(network, 23))), QUIET));
    all.put("void", view(outage(State.VOID, BROKE, List.of(network)), QUIET));
    all.put("planned", view(away(drop(BROKE, InterruptionCause.CLIENT_STOPPED, 1, FINE)), QUIET));
    all.put("stopped", view(away(broke(InterruptionCause.STOPPED_BY_REQUEST, 100)), QUIET));
    all.put("banned", view(away(broke(InterruptionCause.BANNED_BY_REQUEST, 101)), QUIET));
    all.put("refused", view(away(refused()), QUIET));
    OutageFile file = file(away(network));
    Deed deed = new Deed("slack:U1", at(120));
    all.put("acknowledged", new OutageView(file.acknowledgedBy(deed), QUIET, NOW));
    all.put("resolved", new OutageView(file.resolvedBy(deed), QUIET, NOW));
    all.put("lapsed", new OutageView(file.close(), QUIET, NOW.plus(Duration.ofDays(1))));
    all.put("muted", view(away(network), QUIET).quiet(mute(NOW.plusSeconds(3600))));
    all.put("muted-before", view(away(network), QUIET).quiet(mute(NOW.minusSeconds(30))));
    all.put("late", view(away(network), QUIET).late(late(Lateness.Why.BOT_DOWN)));
    return all;
  }

  static OutageView get(String name) {
    return requireNonNull(all().get(name));
  }

  static Lateness late(Lateness.Why why) {
    return new Lateness(at(10), why);
  }

  private static Quiet mute(Instant until) {
    return new Quiet(Quiet.Kind.MUTE, until);
  }

  static OutageView view(Outage outage, Evidence evidence) {
    return new OutageView(file(outage), evidence, NOW);
  }

  static OutageFile file(Outage outage) {
    return new OutageFile(
        "k3x9",
        outage,
        at(1),
        Sighting.Source.CALLBACK,
        Optional.empty(),
        Optional.empty(),
        Closure.OPEN);
  }

  static Outage away(Drop drop) {
    return outage(State.AWAY, drop.end().at(), List.of(drop));
  }

  static Outage outage(State state, Instant since, List<Drop> drops) {
    return new Outage(STREAM, "push-1", drops, List.of(), state, since);
  }

  /** A later try to come back was refused. */
  static Outage explained(Drop drop, InterruptionCause cause, int subErrcode) {
    End end = end(at(20), Duration.ZERO, cause, new InterruptionCode(18, subErrcode));
    return new Outage(
        STREAM,
        "push-1",
        List.of(drop),
        List.of(new Refusal("push-2", end, Autopsy.UNKNOWN)),
        State.AWAY,
        BROKE);
  }

  static Evidence evidence(String accountFinding) {
    return new Evidence(Optional.of(StreamState.INACTIVE), List.of(accountFinding), List.of());
  }

  static Drop drop(Instant at, InterruptionCause cause, int errcode, Autopsy autopsy) {
    End end = end(at, Duration.ofMinutes(123), cause, InterruptionCode.of(errcode));
    return new Drop("push-1", end, Duration.ZERO, autopsy, Optional.of("203.0.113.*"));
  }

  static Drop with(Drop drop, Autopsy autopsy) {
    return new Drop(drop.push(), drop.end(), drop.away(), autopsy, drop.clientAddress());
  }

  /** Fine, and good for so long yet. */
  static Autopsy expiring(Duration left) {
    return new Autopsy(Autopsy.State.JUDGED, List.of(), Optional.of(NOW.plus(left)));
  }

  static Drop unknown(String reason) {
    Drop drop = drop(BROKE, InterruptionCause.UNKNOWN, 0, FINE);
    End end = drop.end();
    return new Drop(
        drop.push(),
        new End(end.at(), end.duration(), end.cause(), Optional.empty(), reason),
        drop.away(),
        drop.autopsy(),
        drop.clientAddress());
  }

  private static Drop broke(InterruptionCause cause, int subErrcode) {
    InterruptionCode code = cause.codes().get(0);
    Drop drop = drop(BROKE, cause, code.errcode(), FINE);
    End end =
        end(
            BROKE,
            Duration.ofMinutes(123),
            cause,
            new InterruptionCode(code.errcode(), subErrcode));
    return new Drop("push-1", end, drop.away(), FINE, drop.clientAddress());
  }

  private static Drop refused() {
    End end =
        end(BROKE, Duration.ZERO, InterruptionCause.TXSECRET_WRONG, new InterruptionCode(18, 503));
    return new Drop("push-1", end, Duration.ZERO, FINE, Optional.empty());
  }

  private static Drop back(Drop drop, long seconds) {
    return new Drop(
        drop.push(), drop.end(), Duration.ofSeconds(seconds), drop.autopsy(), drop.clientAddress());
  }

  /** Three drops in nearly ten minutes, of two causes. */
  private static List<Drop> flapping(Duration lastAway) {
    List<Drop> drops = new ArrayList<>();
    drops.add(back(drop(BROKE, InterruptionCause.PUSH_NETWORK_ERROR, 12, FINE), 23));
    drops.add(back(drop(at(200), InterruptionCause.CLIENT_VANISHED, 3, FINE), 41));
    Drop last = drop(at(585), InterruptionCause.PUSH_NETWORK_ERROR, 12, FINE);
    drops.add(back(last, lastAway.toSeconds()));
    return drops;
  }

  private static End end(
      Instant at, Duration live, InterruptionCause cause, InterruptionCode code) {
    return new End(at, live, cause, Optional.of(code), "");
  }

  /** So many seconds after it broke off. */
  static Instant at(long seconds) {
    return BROKE.plusSeconds(seconds);
  }
}
