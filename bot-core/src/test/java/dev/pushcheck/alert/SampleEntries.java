package dev.pushcheck.alert;

import dev.pushcheck.alert.Alert.Stage;
import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.Refusal;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.CssEvent.Trouble;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Things that a ledger keeps, with as much in them as they can hold, or as little. */
public final class SampleEntries {
  /** Finer than a millisecond, so that a ledger that rounds is found out. */
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

  public static final StreamName ROOM = new StreamName("push.example.com", "live", "room42");
  public static final StreamName HALL = new StreamName("push.example.com", "live", "hall");
  public static final ChannelId SLACK = new ChannelId("slack", "C0123ABCD");
  public static final ChannelId DISCORD = new ChannelId("discord", "1234567890");

  private SampleEntries() {}

  public static Instant at(int seconds) {
    return NOON.plusSeconds(seconds);
  }

  /** A push that went on for an hour and broke off. */
  public static Sighting lost(StreamName stream, String sequence, Instant at) {
    return new Sighting(
        Source.CALLBACK,
        stream,
        Optional.of(sequence),
        Optional.of(at.minusSeconds(3600)),
        Optional.of(end(at)),
        Optional.of("203.0.113.•••"),
        Optional.of("1280x720"),
        at.plusMillis(1500));
  }

  /** A beginning, with nothing told that need not be. */
  public static Sighting began(StreamName stream, Instant at) {
    return new Sighting(
        Source.LIVE,
        stream,
        Optional.empty(),
        Optional.of(at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at);
  }

  public static End end(Instant at) {
    return new End(
        at,
        Duration.ofHours(1),
        InterruptionCause.PUSH_NETWORK_ERROR,
        Optional.of(InterruptionCode.of(12)),
        "Network error for the push client. 推流链路网络异常 \"quoted\" \\");
  }

  public static End refusal(Instant at) {
    return new End(
        at,
        Duration.ZERO,
        InterruptionCause.TXSECRET_WRONG,
        Optional.of(new InterruptionCode(18, 503)),
        "");
  }

  public static Autopsy judged() {
    return new Autopsy(
        Autopsy.State.JUDGED, List.of("txsecret-mismatch", "txtime-expired"), Optional.empty());
  }

  public static PushTroubled troubled(StreamName stream, Instant at) {
    return new PushTroubled(
        stream, at, Optional.of("7"), List.of(new Trouble(1, 3), new Trouble(23, 1)));
  }

  /** An open outage with everything in it. */
  public static OutageFile outage(String id, StreamName stream, Instant at) {
    Outage outage =
        new Outage(
            stream,
            "push-1",
            List.of(
                new Drop(
                    "push-1",
                    end(at),
                    Duration.ofMillis(23_456),
                    judged(),
                    Optional.of("203.0.113.•••")),
                new Drop(
                    "push-2",
                    end(at.plusSeconds(60)),
                    Duration.ZERO,
                    Autopsy.UNKNOWN,
                    Optional.empty())),
            List.of(new Refusal("push-3", refusal(at.plusSeconds(70)), judged())),
            Outage.State.AWAY,
            at.plusSeconds(60));
    return new OutageFile(
        id,
        outage,
        at.plusSeconds(2),
        Source.CALLBACK,
        Optional.of(new Deed("slack:U1", at.plusSeconds(90))),
        Optional.empty(),
        Closure.OPEN);
  }

  /** A finished alert with everything in it. */
  public static Alert posted(String outage, ChannelId channel, String message) {
    return new Alert(
        outage,
        channel,
        "route-1",
        at(10),
        Optional.of(at(70)),
        2,
        Optional.of(message),
        Optional.of(at(11)),
        Optional.empty(),
        "d1ge57",
        Stage.POSTED,
        "answered 503");
  }

  public static Alert lostLetter(String outage, ChannelId channel, Instant due) {
    return new Alert(
        outage,
        channel,
        "route-1",
        due,
        Optional.empty(),
        9,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Stage.LOST,
        "the channel is gone");
  }

  public static Alert bundled(String outage, ChannelId channel, String bundle) {
    return new Alert(
        outage,
        channel,
        "route-1",
        at(10),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.of(bundle),
        "",
        Stage.POSTED,
        "");
  }

  public static Bundle bundle(String id, ChannelId channel, Instant at) {
    return new Bundle(
        id, Bundle.Kind.BURST, channel, "route-1", at, Optional.of("1700.42"), "d1ge57");
  }

  public static Mute mute(String id, Instant until) {
    return new Mute(
        id,
        StreamPattern.read("push.example.com/live/show-*").orElseThrow(),
        Optional.of(SLACK),
        until,
        new Deed("slack:U1", NOON));
  }

  public static Watch watch(String id) {
    return new Watch(
        id,
        new Route(
            "watch-" + id,
            new StreamPattern(Optional.empty(), Optional.of("live"), Optional.empty()),
            Set.of(InterruptionCause.TXTIME_PASSED, InterruptionCause.NO_DATA),
            List.of(SLACK, DISCORD),
            Route.Volume.ALL,
            Optional.of("<!here>"),
            new Reader(Language.ZH, ZoneId.of("Asia/Shanghai"), Audience.HOST)),
        new Deed("discord:42", NOON));
  }
}
