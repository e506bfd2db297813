package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlertSettings.Once;
import dev.pushcheck.alert.Decision.Loudness;
import dev.pushcheck.alert.Decision.Reason;
import dev.pushcheck.alert.Decision.Silent;
import dev.pushcheck.alert.Decision.Speak;
import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.css.StreamPattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertPolicyTest {
  private static final String DROP = "-1 0:00..30:00 net";
  private static final Evidence CLEAR = evidence(StreamState.INACTIVE);
  private static final Evidence ACTIVE = evidence(StreamState.ACTIVE);

  /** What is said at a time under either volume; hold is 10 s, what is learned is so in 1 s. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dropped just now             | -1 0:00..30:00 net                              | 30:05 | HELD until 30:11    | HELD until 30:11
          dropped, and hold is over    | -1 0:00..30:00 net                              | 30:11 | LOUD                | LOUD
          vanished                     | -1 0:00..30:00 lost                             | 30:11 | LOUD                | LOUD
          came back within hold        | -1 0:00..30:00 net, +2 30:05                    | 30:11 | BACK_IN_TIME        | BACK_IN_TIME
          said goodbye                 | -1 0:00..30:00 bye                              | 30:11 | PLANNED_END         | QUIET
          said goodbye just now        | -1 0:00..30:00 bye                              | 30:05 | PLANNED_END         | HELD until 30:11
          goodbye, and here again      | -1 0:00..30:00 bye, +2 30:05                    | 30:11 | PLANNED_END         | BACK_IN_TIME
          dropped, back, goodbye       | -1 0:00..30:00 net, -2 30:02..30:08 bye         | 30:11 | BACK_IN_TIME        | BACK_IN_TIME
          banned                       | -1 0:00..30:00 banned                           | 30:01 | QUIET               | QUIET
          stopped on purpose           | -1 0:00..30:00 stopped                          | 30:11 | STOPPED_ON_PURPOSE  | QUIET
          bill not paid                | -1 0:00..30:00 bill                             | 30:01 | LOUD                | LOUD
          the address has expired      | -1 0:00..30:00 expired                          | 30:01 | LOUD                | LOUD
          refused on return            | -1 0:00..30:00 net, x2 30:05 expired            | 30:06 | LOUD                | LOUD
          refused, nobody knows why    | -1 0:00..30:00 net, x2 30:05 refused            | 30:06 | HELD until 30:11    | HELD until 30:11
          refused after a goodbye      | -1 0:00..30:00 bye, x2 35:00 expired            | 35:01 | LOUD                | LOUD
          back twice                   | -1 0:00..30:00 net, -2 30:02..30:22 net, +3 30:24 | 30:35 | BACK_IN_TIME      | BACK_IN_TIME
          back thrice: it flaps        | -1 0:00..30:00 net, -2 30:02..30:22 net, -3 30:24..30:44 net, +4 30:46 | 30:50 | QUIET | QUIET
          it flaps, and is away        | -1 0:00..30:00 net, -2 30:02..30:22 net, -3 30:24..30:44 net | 30:50 | LOUD | LOUD
          a day old                    | -1 0:00..30:00 net                              | 1471:00 | TOO_OLD           | TOO_OLD
          an old drop, refused lately  | -1 0:00..30:00 net, x2 1460:00 expired          | 1471:00 | LOUD              | LOUD
          """)
  void decides(String name, String told, String now, String drops, String all) {
    OutageFile file = SampleSituations.file(told, SampleHistory.at(now));

    assertThat(written(decide(file, Route.Volume.DROPS, CLEAR, now))).isEqualTo(drops);
    assertThat(written(decide(file, Route.Volume.ALL, CLEAR, now))).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "txtime-expired, LOUD",
    "txsecret-mismatch, LOUD",
    "txsecret-key-unknown, HELD until 30:11",
    "address-unusual-port, HELD until 30:11"
  })
  void doesNotWaitForWhatCannotComeBackByItsAddress(String finding, String expected) {
    OutageFile file = judged(SampleSituations.file(DROP, SampleHistory.at("30:02")), finding);

    assertThat(written(decide(file, Route.Volume.DROPS, CLEAR, "30:02"))).isEqualTo(expected);
    assertThat(AlertPolicy.firstDue(file.outage(), file.learnedAt(), AlertSettings.DEFAULT.hold()))
        .isEqualTo(SampleHistory.at(expected.equals("LOUD") ? "30:01" : "30:11"));
  }

  @ParameterizedTest
  @CsvSource({
    "account-suspended, LOUD",
    "domain-disabled, LOUD",
    "stream-banned, QUIET",
    "domain-not-in-account, HELD until 30:11"
  })
  void doesNotWaitForWhatTheAccountForbids(String finding, String expected) {
    Evidence evidence =
        new Evidence(Optional.of(StreamState.INACTIVE), List.of(finding), List.of());
    OutageFile file = SampleSituations.file(DROP, SampleHistory.at("30:02"));

    assertThat(written(decide(file, Route.Volume.DROPS, evidence, "30:02"))).isEqualTo(expected);
  }

  @Test
  void believesAnAccountThatSaysLiveForOneMoreHoldOnly() {
    OutageFile file = SampleSituations.file(DROP, SampleHistory.at("30:11"));

    assertThat(written(decide(file, Route.Volume.DROPS, ACTIVE, "30:11")))
        .isEqualTo("HELD until 30:21");
    assertThat(written(decide(file, Route.Volume.DROPS, ACTIVE, "30:21"))).isEqualTo("LOUD");
  }

  @Test
  void callsNobodyWhereTheRouteNamesNobody() {
    Route loud = route(Route.Volume.DROPS);
    Route mute =
        new Route(
            loud.name(),
            loud.match(),
            loud.causes(),
            loud.to(),
            loud.volume(),
            Optional.empty(),
            loud.reader());
    Situation situation = situation(DROP, "30:11", List.of(), SampleSituations.settings());

    assertThat(
            AlertPolicy.decide(
                new Situation(
                    situation.file(),
                    situation.channel(),
                    mute,
                    CLEAR,
                    List.of(),
                    situation.settings(),
                    situation.firstDue(),
                    situation.now())))
        .isEqualTo(new Speak(Loudness.QUIET));
  }

  @Test
  void isSilentWhileMutedAndSpeaksAfterThatIfItIsStillDown() {
    List<Mute> mutes = List.of(mute("show-*", "90:00"), mute("room*", "50:00"));

    assertThat(
            written(
                AlertPolicy.decide(situation(DROP, "30:11", mutes, SampleSituations.settings()))))
        .isEqualTo("MUTED until 50:00");
    assertThat(
            written(
                AlertPolicy.decide(situation(DROP, "50:00", mutes, SampleSituations.settings()))))
        .isEqualTo("LOUD");
    assertThat(
            written(
                AlertPolicy.decide(
                    situation(DROP + ", +2 40:00", "50:00", mutes, SampleSituations.settings()))))
        .isEqualTo("BACK_IN_TIME");
  }

  @Test
  void isMutedOnlyWhereSomebodyWantsItSo() {
    Mute elsewhere =
        new Mute(
            "mute1",
            StreamPattern.ANY,
            Optional.of(new ChannelId("slack", "C2")),
            SampleHistory.at("90:00"),
            new Deed("slack:U1", SampleHistory.NOON));

    assertThat(
            written(
                AlertPolicy.decide(
                    situation(DROP, "30:11", List.of(elsewhere), SampleSituations.settings()))))
        .isEqualTo("LOUD");
  }

  @Test
  void isSilentWhileItIsBeingWorkedOn() {
    AlertSettings settings =
        SampleSituations.settings(
            new Once(StreamPattern.ANY, SampleHistory.at("20:00"), SampleHistory.at("45:00")));

    assertThat(written(AlertPolicy.decide(situation(DROP, "30:11", List.of(), settings))))
        .isEqualTo("MAINTENANCE until 45:00");
    assertThat(written(AlertPolicy.decide(situation(DROP, "45:00", List.of(), settings))))
        .isEqualTo("LOUD");
  }

  @Test
  void saysNothingOfWhatSomebodyHasClosed() {
    OutageFile file =
        SampleSituations.file(DROP, SampleHistory.at("30:11"))
            .resolvedBy(new Deed("slack:U1", SampleHistory.at("30:05")));

    assertThat(written(decide(file, Route.Volume.ALL, CLEAR, "30:11"))).isEqualTo("RESOLVED");
  }

  @Test
  void tellsQuietlyOfWhatWasMissedAndIsBack() {
    Outage away = SampleSituations.file(DROP + ", +2 33:00", SampleHistory.at("60:00")).outage();
    Outage brief = SampleSituations.file(DROP + ", +2 30:05", SampleHistory.at("60:00")).outage();

    assertThat(written(decide(missed(away), Route.Volume.DROPS, CLEAR, "60:00")))
        .isEqualTo("QUIET");
    assertThat(written(decide(missed(brief), Route.Volume.DROPS, CLEAR, "60:00")))
        .isEqualTo("BACK_IN_TIME");
  }

  @Test
  void hasTheSameFaceAsLongAsOnlyTimePasses() {
    OutageFile early = SampleSituations.file(DROP, SampleHistory.at("30:11"));
    OutageFile later = SampleSituations.file(DROP, SampleHistory.at("50:00"));

    assertThat(AlertPolicy.face(later, CLEAR)).isEqualTo(AlertPolicy.face(early, CLEAR));
  }

  @Test
  void hasAnotherFaceWhenTheMessageWouldSaySomethingElse() {
    OutageFile away = SampleSituations.file(DROP, SampleHistory.at("30:11"));
    OutageFile back = SampleSituations.file(DROP + ", +2 30:30", SampleHistory.at("30:31"));
    OutageFile recovered = SampleSituations.file(DROP + ", +2 30:30", SampleHistory.at("35:00"));
    OutageFile refused =
        SampleSituations.file(DROP + ", x2 30:30 expired", SampleHistory.at("35:00"));
    Deed deed = new Deed("slack:U1", SampleHistory.at("30:20"));

    assertThat(
            List.of(
                AlertPolicy.face(away, CLEAR),
                AlertPolicy.face(away, Evidence.NONE),
                AlertPolicy.face(away.acknowledgedBy(deed), CLEAR),
                AlertPolicy.face(away.resolvedBy(deed), CLEAR),
                AlertPolicy.face(judged(away, "txtime-expired"), CLEAR),
                AlertPolicy.face(back, CLEAR),
                AlertPolicy.face(recovered, CLEAR),
                AlertPolicy.face(refused, CLEAR)))
        .doesNotHaveDuplicates();
  }

  @Test
  void doesNotChangeItsFaceForWhatTheAccountSaysOfAStreamThatIsBack() {
    OutageFile back = SampleSituations.file(DROP + ", +2 30:30", SampleHistory.at("35:00"));

    assertThat(AlertPolicy.face(back, Evidence.NONE)).isEqualTo(AlertPolicy.face(back, ACTIVE));
    assertThat(AlertPolicy.face(back.close(), ACTIVE)).isEqualTo(AlertPolicy.face(back, ACTIVE));
  }

  private static Decision decide(
      OutageFile file, Route.Volume volume, Evidence evidence, String now) {
    AlertSettings settings = SampleSituations.settings();
    return AlertPolicy.decide(
        new Situation(
            file,
            SampleSituations.CHANNEL,
            route(volume),
            evidence,
            List.of(),
            settings,
            AlertPolicy.firstDue(file.outage(), file.learnedAt(), settings.hold()),
            SampleHistory.at(now)));
  }

  private static Situation situation(
      String told, String now, List<Mute> mutes, AlertSettings settings) {
    Instant at = SampleHistory.at(now);
    OutageFile file = SampleSituations.file(told, at);
    return new Situation(
        file,
        SampleSituations.CHANNEL,
        route(Route.Volume.DROPS),
        CLEAR,
        mutes,
        settings,
        AlertPolicy.firstDue(file.outage(), file.learnedAt(), settings.hold()),
        at);
  }

  private static OutageFile missed(Outage outage) {
    return SampleSituations.file("outage1", outage, SampleHistory.at("59:00"), Source.RECORD);
  }

  private static OutageFile judged(OutageFile file, String finding) {
    Outage outage = file.outage();
    Drop drop = outage.last();
    Autopsy autopsy = new Autopsy(Autopsy.State.JUDGED, List.of(finding), Optional.empty());
    return file.with(
        new Outage(
            outage.stream(),
            outage.anchor(),
            List.of(new Drop(drop.push(), drop.end(), drop.away(), autopsy, drop.clientAddress())),
            outage.refusals(),
            outage.state(),
            outage.since()));
  }

  private static Route route(Route.Volume volume) {
    return SampleSituations.route("route-1", "*", Set.of(), volume, "slack:C1");
  }

  private static Mute mute(String streams, String until) {
    return new Mute(
        "mute1",
        StreamPattern.read(streams).orElseThrow(),
        Optional.empty(),
        SampleHistory.at(until),
        new Deed("slack:U1", SampleHistory.NOON));
  }

  private static Evidence evidence(StreamState state) {
    return new Evidence(Optional.of(state), List.of(), List.of());
  }

  private static String written(Decision decision) {
    if (decision instanceof Silent silent) {
      Reason reason = silent.reason();
      return reason + silent.again().map(at -> " until " + SampleHistory.clock(at)).orElse("");
    }
    return ((Speak) decision).loudness().toString();
  }
}
