package dev.pushcheck.command;

import static dev.pushcheck.command.AlertsStage.HERE;
import static dev.pushcheck.command.AlertsStage.NOW;
import static dev.pushcheck.command.AlertsStage.OF_SHOWS;
import static dev.pushcheck.command.AlertsStage.READER;
import static dev.pushcheck.command.AlertsStage.button;
import static dev.pushcheck.command.AlertsStage.outage;
import static dev.pushcheck.command.AlertsStage.route;
import static dev.pushcheck.command.AlertsStage.streams;
import static dev.pushcheck.command.SampleRequests.IN_CHAT;
import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlertControl.Preview;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Decision;
import dev.pushcheck.alert.Decision.Loudness;
import dev.pushcheck.alert.Decision.Reason;
import dev.pushcheck.alert.Mute;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Route.Volume;
import dev.pushcheck.alert.Watch;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsCommandTest {
  private static final Deed BEFORE = new Deed("slack:U9", NOW.minusSeconds(600));

  private final AlertsStage stage = new AlertsStage();
  private final FakeAlertControl control = stage.control;

  @Test
  void watchesForTheChannelInWhichItIsAsked() {
    Reply reply = stage.ask("alerts watch live/show-* --notify all", IN_CHAT);

    assertThat(words(reply)).contains("this channel", "live/show-*", "every end");
    assertThat(reply.visibility()).isEqualTo(Reply.Visibility.PRIVATE);
    Watch watch = control.watches.get(0);
    assertThat(watch.by()).isEqualTo(new Deed("slack:U1", NOW));
    assertThat(watch.route())
        .isEqualTo(
            new Route(
                "watch-" + watch.id(),
                streams("live/show-*"),
                Set.of(),
                List.of(HERE),
                Volume.ALL,
                Optional.empty(),
                READER));
  }

  @Test
  void watchesAllStreamsWhereNoneIsNamed() {
    assertThat(stage.say("alerts watch")).contains("break off");
    assertThat(control.watches)
        .singleElement()
        .satisfies(watch -> assertThat(watch.route().match()).isEqualTo(StreamPattern.ANY))
        .satisfies(watch -> assertThat(watch.route().volume()).isEqualTo(Volume.DROPS));
  }

  @ParameterizedTest
  @CsvSource({"discord:G1/55, discord:55", "discord:@me/77, discord:77", "slack:T1/D9, slack:D9"})
  void knowsTheChannelOfEveryPlace(String place, String channel) {
    stage.say("alerts watch", new Caller(Origin.CHAT, place, "slack:U1", Set.of()));

    assertThat(control.watches.get(0).route().to()).hasToString("[" + channel + "]");
  }

  @Test
  void watchesNothingTwice() {
    stage.say("alerts watch live/a");

    assertThat(stage.say("alerts watch live/a")).contains("already");
    assertThat(control.watches).hasSize(1);
    assertThat(stage.say("alerts watch live/a --notify all")).contains("every end");
    assertThat(control.watches)
        .singleElement()
        .satisfies(watch -> assertThat(watch.route().volume()).isEqualTo(Volume.ALL));
  }

  @ParameterizedTest
  @CsvSource({
    "live/*, DROPS, slack:C1, alerts watch live/a, true",
    "live/*, ALL, slack:C1, alerts watch live/a, true",
    "live/*, DROPS, slack:C1, alerts watch live/a --notify all, false",
    "live/*, DROPS, slack:C2, alerts watch live/a, false",
    "live/a, DROPS, slack:C1, alerts watch live/*, false"
  })
  void addsNothingToWhatTheSettingsTellAnyway(
      String streams, Volume volume, String channel, String line, boolean settled) {
    control.settled.add(route("route-1", streams, volume, channel));

    assertThat(stage.say(line).contains("route-1")).isEqualTo(settled);
    assertThat(control.watches).hasSize(settled ? 0 : 1);
  }

  @Test
  void needsAChannelToTell() {
    assertThat(stage.say("alerts watch live/a", Caller.TERMINAL)).contains("alerts.routes");
    assertThat(control.watches).isEmpty();
  }

  @Test
  void takesAWatchBackByButtonByStreamsOrById() {
    Reply watched = stage.ask("alerts watch live/a", IN_CHAT);
    assertThat(stage.click(button(watched), IN_CHAT)).contains("no longer told of live/a");
    stage.say("alerts watch live/a");
    assertThat(stage.say("alerts remove live/a")).contains("no longer told");
    stage.say("alerts watch live/a");
    assertThat(stage.say("alerts remove " + control.watches.get(0).id()))
        .contains("no longer told");
    assertThat(control.watches).isEmpty();
  }

  @Test
  void leavesTheWatchesOfOtherChannelsAlone() {
    control.watches.add(
        new Watch("x1", route("watch-x1", "live/a", Volume.DROPS, "slack:C2"), BEFORE));

    assertThat(stage.say("alerts remove live/a")).contains("no watch “live/a”");
    assertThat(stage.say("alerts remove")).contains("Which watch?");
    assertThat(control.watches).hasSize(1);
  }

  @Test
  void mutesHereForAnHourUnlessToldOtherwise() {
    assertThat(stage.say("alerts mute live/show-*"))
        .contains("this channel", "live/show-*", "04:20");
    assertThat(stage.say("alerts mute live/a --for 2h --where everywhere")).contains("nobody");
    assertThat(control.mutes)
        .extracting(Mute::streams, Mute::channel, Mute::until)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                streams("live/show-*"), Optional.of(HERE), NOW.plus(Duration.ofHours(1))),
            org.assertj.core.groups.Tuple.tuple(
                streams("live/a"), Optional.empty(), NOW.plus(Duration.ofHours(2))));
    assertThat(control.mutes.get(0).by()).isEqualTo(new Deed("slack:U1", NOW));
  }

  @Test
  void mutesEverywhereFromWhereThereIsNoChannel() {
    stage.say("alerts mute live/a", Caller.TERMINAL);

    assertThat(control.mutes.get(0).channel()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "30s", "31d", "-1h", "0m"})
  void mutesForNoOtherTimeThanAMinuteToAMonth(String span) {
    assertThat(stage.say("alerts mute live/a --for=" + span)).contains("2h");
    assertThat(control.mutes).isEmpty();
  }

  @Test
  void mutesNothingThatIsNotNamed() {
    assertThat(stage.say("alerts mute")).contains("live/show-*", "--for 2h");
    assertThat(stage.say("alerts mute live/a b")).contains("live/a b", "as a stream");
    assertThat(control.mutes).isEmpty();
  }

  @Test
  void endsEveryMuteThatSaysTheSame() {
    Reply muted = stage.ask("alerts mute live/a", IN_CHAT);
    stage.say("alerts mute live/a --for 8h");
    stage.say("alerts mute live/a --where everywhere");

    assertThat(stage.click(button(muted), IN_CHAT)).contains("no longer muted");
    assertThat(control.mutes)
        .singleElement()
        .satisfies(mute -> assertThat(mute.channel()).isEmpty());
    assertThat(stage.say("alerts unmute live/a")).contains("no longer muted");
    assertThat(control.mutes).isEmpty();
    assertThat(stage.say("alerts unmute live/a")).contains("no mute “live/a”");
    assertThat(stage.click(button(muted), IN_CHAT)).contains("perhaps it is over");
  }

  @Test
  void listsWhatIsDownWhoIsToldAndWhatIsMuted() {
    control.put(outage("o1", "show-1").acknowledgedBy(BEFORE));
    control.put(outage("o2", "room42"));
    control.settled.add(route("route-1", "live/*", Volume.DROPS, "slack:C2", "slack:C1"));
    stage.say("alerts watch live/room42 --notify all");
    stage.say("alerts mute live/show-*");
    String said = stage.say("alerts list");

    assertThat(said)
        .contains("2 streams are down")
        .contains("push.example.com/live/show-1", "slack:U9", "o1", "o2")
        .contains("live/* → slack:C2, this channel · settings, route-1")
        .contains("live/room42, ordinary ends too → this channel · asked for by slack:U1")
        .contains("live/show-*, this channel, until today 04:20 · by slack:U1");
  }

  @Test
  void saysThatThereIsNothingToList() {
    assertThat(stage.say("alerts list"))
        .contains("Nothing is down", "Nobody is told", "alerts watch")
        .doesNotContain("Muted");
  }

  @Test
  void listsNoMoreThanPeopleRead() {
    for (int i = 0; i < 25; i++) {
      control.put(outage("o" + i, "room" + i));
    }

    assertThat(stage.say("alerts list")).contains("25 streams", "And 5 more").doesNotContain("o20");
  }

  @Test
  void rehearsesAnInterruptionOfAStream() {
    Route loud = route("route-1", "live/*", Volume.DROPS, "slack:C1");
    control.previews.add(
        new Preview(HERE, calling(loud, "@oncall"), new Decision.Speak(Loudness.LOUD)));
    control.previews.add(
        new Preview(new ChannelId("slack", "C2"), loud, new Decision.Speak(Loudness.LOUD)));
    String said = stage.say("alerts test room42 --cause txsecret-wrong");

    assertThat(control.previewed).containsExactly("push.example.com/live/room42 txsecret-wrong");
    assertThat(said)
        .contains("this channel is told at once, and @oncall is called · route-1")
        .contains("slack:C2 is told at once, without calling anybody")
        .contains("nothing was sent");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyNothingIsSaid(Reason reason) {
    Route route = route("route-1", "live/*", Volume.DROPS, "slack:C1");
    for (Optional<Instant> again : List.of(Optional.<Instant>empty(), Optional.of(NOW))) {
      control.previews.add(new Preview(HERE, route, new Decision.Silent(reason, again)));
    }

    assertThat(stage.say("alerts test room42")).contains("this channel is", "route-1");
    assertThat(words(stage.router.handle(inChinese("alerts test", Map.of("stream", "room42")))))
        .contains("route-1")
        .doesNotContain("is told");
    assertThat(control.previewed).first().asString().endsWith("push-network-error");
  }

  @Test
  void warnsThatNobodyWouldBeTold() {
    Reply reply = stage.ask("alerts test room42 --cause network", IN_CHAT);

    assertThat(words(reply)).contains("nobody would be told", "alerts watch");
    assertThat(reply.exitStatus()).isEqualTo(1);
    assertThat(stage.say("alerts test room42 --cause netwrk")).contains("network");
    assertThat(stage.say("alerts test")).contains("Which stream?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"o1", "room42", "live/room42", "push.example.com/live/room42"})
  void acknowledgesByIdOrStream(String named) {
    control.put(outage("o1", "room42"));
    control.put(outage("o2", "other"));

    assertThat(stage.say("alerts acknowledge " + named)).contains("You are looking after");
    assertThat(control.outage("o1").orElseThrow().acknowledged())
        .contains(new Deed("slack:U1", NOW));
    assertThat(control.outage("o2").orElseThrow().acknowledged()).isEmpty();
  }

  @Test
  void saysWhoWasFaster() {
    control.put(outage("o1", "room42").acknowledgedBy(BEFORE));
    control.put(outage("o2", "room43").resolvedBy(BEFORE));
    control.put(outage("o3", "room44").close());

    assertThat(stage.say("alerts acknowledge o1")).contains("slack:U9", "03:10");
    assertThat(stage.say("alerts resolve o2")).contains("slack:U9 has closed");
    assertThat(stage.say("alerts resolve o3")).contains("over already");
  }

  @Test
  void resolvesAnOutage() {
    control.put(outage("o1", "room42"));

    assertThat(stage.say("alerts resolve room42")).contains("Closed");
    assertThat(control.outage("o1").orElseThrow().resolved()).contains(new Deed("slack:U1", NOW));
  }

  @Test
  void asksWhichOutageIsMeant() {
    control.put(outage("o1", "room42"));
    control.put(outage("o2", "room42"));

    assertThat(stage.say("alerts resolve room42")).contains("(o1)", "(o2)");
    assertThat(stage.say("alerts acknowledge")).contains("Which outage?");
    assertThat(stage.say("alerts acknowledge room99")).contains("no outage “room99”");
  }

  @Test
  void keepsPeopleToTheirOwnStreams() {
    control.put(outage("o1", "show-1"));
    control.put(outage("o2", "room42"));
    control.put(outage("o3", "room43").close());
    stage.say("alerts watch live/room42");
    stage.say("alerts mute live/room42");

    assertThat(stage.say("alerts list", OF_SHOWS))
        .contains("One stream is down", "show-1")
        .doesNotContain("room42");
    for (String line :
        List.of(
            "alerts watch",
            "alerts watch live/*",
            "alerts mute push.example.com/live/*",
            "alerts test push.example.com/live/room42")) {
      assertThat(stage.say(line, OF_SHOWS)).as(line).contains("not available to you");
    }
    for (String line :
        List.of(
            "alerts unmute live/room42",
            "alerts remove live/room42",
            "alerts acknowledge room42",
            "alerts resolve o2",
            "alerts resolve o3")) {
      assertThat(stage.ask(line, OF_SHOWS).exitStatus()).as(line).isEqualTo(1);
    }
    assertThat(control.mutes).hasSize(1);
    assertThat(control.watches).hasSize(1);
    assertThat(control.outage("o2")).contains(outage("o2", "room42"));
    assertThat(stage.say("alerts mute push.example.com/live/show-7", OF_SHOWS)).contains("Muted");
    assertThat(stage.say("alerts acknowledge show-1", OF_SHOWS)).contains("You are looking after");
  }

  @Test
  void isForOperatorsOnly() {
    assertThat(stage.say("alerts list", AlertsStage.HOST)).contains("not available to you");
    assertThat(stage.say("alerts watch", AlertsStage.HOST)).contains("not available to you");
    assertThat(control.watches).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "alerts unmute, mute, live/show-*",
    "alerts remove, watch, live/room42",
    "alerts acknowledge, outage, push.example.com/live/room42",
    "alerts mute, for, 30m",
    "alerts test, cause, network"
  })
  void suggestsWhatThereIs(String command, String option, String suggested) {
    control.put(outage("o1", "room42"));
    control.watches.add(
        new Watch("x1", route("watch-x1", "live/elsewhere", Volume.ALL, "slack:C2"), BEFORE));
    stage.say("alerts watch live/room42");
    stage.say("alerts mute live/show-*");
    CommandRequest typed = new CommandRequest(command, Map.of(), IN_CHAT, READER);
    CommandRequest asHost = new CommandRequest(command, Map.of(), AlertsStage.HOST, READER);

    assertThat(stage.router.complete(typed, option))
        .contains(suggested)
        .doesNotContain("live/elsewhere");
    assertThat(stage.router.complete(asHost, option)).isEmpty();
  }

  private static CommandRequest inChinese(String command, Map<String, String> arguments) {
    CommandRequest request = SampleRequests.inChinese(command, arguments);
    return new CommandRequest(command, arguments, IN_CHAT, request.reader());
  }

  private static Route calling(Route route, String mention) {
    return new Route(
        route.name(),
        route.match(),
        route.causes(),
        route.to(),
        route.volume(),
        Optional.of(mention),
        route.reader());
  }

  @Test
  void triesTheFirstCauseOfAKind() {
    stage.say("alerts test room42 --cause platform");

    assertThat(control.previewed)
        .containsExactly(
            "push.example.com/live/room42 " + InterruptionCause.CSS_INTERNAL_ERROR.id());
  }
}
