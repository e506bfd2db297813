package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlertSettings.Once;
import dev.pushcheck.alert.Delivery.Later;
import dev.pushcheck.alert.Delivery.Lost;
import dev.pushcheck.alert.Delivery.Scope;
import dev.pushcheck.alert.Delivery.Unreachable;
import dev.pushcheck.alert.Delivery.Unsure;
import dev.pushcheck.alert.Delivery.What;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.css.StreamPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What channels are told, from the first callback to the end of an outage, by the clock. */
class AlarmTest {
  private static final int SAID_GOODBYE = 1;
  private static final int NETWORK = 12;
  private static final int REFUSED = 18;

  private final AlarmScene scene = AlarmScene.usual();

  @Test
  void tellsADropOnceHoldIsOver() {
    scene.breaksOff("show", NETWORK);

    scene.pass(9);
    assertThat(scene.slack.deeds()).isEmpty();
    scene.pass(2);
    assertThat(scene.slack.texts("C1"))
        .singleElement()
        .asString()
        .contains("live/show", "broke off");
    assertThat(scene.slack.in("C1").get(0).mention()).contains("<!here>");
  }

  @Test
  void countsHowLateSomethingIsSaidForTheFirstTimeOnly() {
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    scene.begins("show");
    scene.pass(60);
    assertThat(scene.tallied).containsExactly("slack PT0S");

    scene.slack.answer(new Later(Duration.ofSeconds(30), Scope.CHANNEL));
    scene.breaksOff("other", NETWORK);
    scene.pass(60);
    assertThat(scene.tallied).containsExactly("slack PT0S", "slack PT30S");
  }

  @Test
  void saysNothingOfAStreamThatIsBackWithinHold() {
    scene.breaksOff("show", NETWORK);
    scene.pass(4);
    scene.begins("show");
    scene.pass(600);

    assertThat(scene.slack.deeds()).isEmpty();
  }

  @Test
  void saysNothingOfAPlannedEnd() {
    scene.breaksOff("show", SAID_GOODBYE);
    scene.pass(Duration.ofHours(1));

    assertThat(scene.slack.deeds()).isEmpty();
  }

  @Test
  void editsItsOneMessageAsTheStoryGoesOn() {
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    scene.begins("show");
    scene.pass(1);
    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("is back");
    scene.pass(60);
    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("recovered");
    scene.breaksOff("show", NETWORK);
    scene.pass(15);

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("broke off");
    assertThat(scene.slack.deeds()).containsOnlyOnce("post C1");
  }

  @Test
  void saysBelowTheMessageThatAStreamIsAwayAgain() {
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    scene.begins("show");
    scene.pass(45);
    scene.breaksOff("show", NETWORK);
    scene.pass(120);

    assertThat(scene.slack.deeds()).containsOnlyOnce("reply C1");
  }

  @Test
  void answersBelowOnceWhyATryToComeBackWasRefused() {
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    scene.isRefused("show", REFUSED);
    scene.pass(5);
    scene.isRefused("show", REFUSED);
    scene.pass(120);

    assertThat(scene.slack.deeds()).containsOnlyOnce("reply C1");
  }

  @Test
  void answersNothingBelowWhileMuted() throws Exception {
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    scene
        .control()
        .mute(
            new Mute(
                "m1",
                StreamPattern.ANY,
                Optional.empty(),
                AlarmScene.START.plusSeconds(3600),
                new Deed("slack:U1", AlarmScene.START)));
    scene.isRefused("show", REFUSED);
    scene.pass(120);

    assertThat(scene.slack.deeds()).doesNotContain("reply C1");
  }

  @Test
  void tellsAtOnceWhatCannotComeBackByItself() {
    scene.investigation.findsInAddresses("txtime-expired");
    scene.breaksOff("show", NETWORK);
    scene.pass(1);

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("cannot come back");
  }

  @Test
  void saysAtOnceWhatWasWrongWithTheAddressWhereTheKeysAreKnown() {
    scene.investigation.knowsKeys();
    scene.investigation.findsInAddresses("txtime-expired");
    scene.breaksOff("show", NETWORK);
    scene.pass(1);

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("cannot come back");
  }

  @Test
  void waitsOnceMoreWhereTheAccountSaysThatItIsLive() {
    scene.investigation.finds(
        "show", new Evidence(Optional.of(StreamState.ACTIVE), List.of(), List.of()));
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    assertThat(scene.slack.texts("C1")).isEmpty();

    scene.pass(10);
    assertThat(scene.slack.texts("C1")).hasSize(1);
  }

  @Test
  void tellsNothingOfStrangersWhoAreRefused() {
    for (int i = 0; i < 50; i++) {
      scene.isRefused("scan" + i, REFUSED);
    }
    scene.pass(Duration.ofHours(1));

    assertThat(scene.slack.deeds()).isEmpty();
  }

  @Test
  void takesThirteenDeliveriesForOne() {
    for (int i = 0; i < 13; i++) {
      scene.breaksOff("show", NETWORK);
    }
    scene.pass(Duration.ofMinutes(15));

    assertThat(scene.slack.deeds()).containsExactly("post C1");
  }

  @Test
  void collapsesAStormAndAccountsForAll() {
    for (int i = 0; i < 200; i++) {
      scene.breaksOff("show" + i, NETWORK);
      scene.pass(Duration.ofMillis(10));
    }
    scene.pass(60);

    List<String> texts = scene.slack.texts("C1");
    assertThat(texts).hasSizeBetween(1, 10);
    assertThat(texts).anyMatch(text -> text.contains("19"));
    int alerts =
        scene.ledger.read(
            transaction ->
                (int)
                    transaction.openOutages().stream()
                        .flatMap(file -> transaction.alertsOf(file.id()).stream())
                        .filter(alert -> alert.stage() == Alert.Stage.POSTED)
                        .count());
    assertThat(alerts).isEqualTo(200);
    assertThat(scene.slack.deeds().stream().filter("reply C1"::equals))
        .as("the list of names, in the thread")
        .hasSizeBetween(1, 8);
  }

  @Test
  void gathersWhatComesToLightLate() {
    for (String stream : List.of("one", "two", "three", "four", "five")) {
      scene.brokeOff(stream, NETWORK, Duration.ofHours(1));
      scene.pass(Duration.ofMillis(900));
    }
    scene.pass(30);

    assertThat(scene.slack.texts("C1"))
        .singleElement()
        .asString()
        .contains("Late: 5 interruptions");
    assertThat(scene.slack.deeds()).containsOnlyOnce("post C1");
  }

  @Test
  void sendsNothingBeforeRetryAfterAndEverythingAfter() {
    scene.slack.answer(new Later(Duration.ofMinutes(10), Scope.CHANNEL));
    scene.breaksOff("show", NETWORK);
    scene.pass(Duration.ofMinutes(9));
    assertThat(scene.slack.deeds()).containsExactly("post C1");

    scene.pass(Duration.ofMinutes(2));
    assertThat(scene.slack.texts("C1")).hasSize(1);
  }

  @Test
  void deliversAfterHoursWithoutThePlatform() {
    scene.slack.goAway();
    scene.breaksOff("show", NETWORK);
    scene.pass(Duration.ofHours(3));
    assertThat(scene.slack.texts("C1")).isEmpty();
    assertThat(scene.slack.deeds().size()).as("tries in three hours").isBetween(100, 300);

    scene.slack.comeBack();
    scene.pass(Duration.ofMinutes(2));
    assertThat(scene.slack.texts("C1")).hasSize(1);
  }

  @Test
  void looksBeforeItRepeatsWhatMayHaveArrived() {
    scene.slack.answer(new Unsure("SocketTimeoutException"));
    scene.breaksOff("show", NETWORK);
    scene.pass(Duration.ofMinutes(3));

    assertThat(scene.slack.deeds()).startsWith("post C1", "find C1");
    assertThat(scene.slack.texts("C1")).hasSize(1);
    assertThat(scene.slack.deeds()).containsOnlyOnce("post C1");
  }

  @Test
  void tellsOpsWhatALostChannelCannotBeTold() {
    scene.slack.answer(new Lost(What.ACCESS, "not_in_channel"));
    scene.breaksOff("show", NETWORK);
    scene.pass(60);

    assertThat(scene.slack.texts("OPS")).anyMatch(text -> text.contains("live/show"));
    assertThat(scene.alarm().status().troubles())
        .anyMatch(trouble -> trouble.subject().equals("slack:C1"));
    assertThat(scene.slack.deeds().stream().filter("post C1"::equals)).as("no loop").hasSize(1);
  }

  @Test
  void postsAnewWhatSomebodyDeletedWhileItMatters() {
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    scene.slack.deleteAll();
    scene.isRefused("show", REFUSED);
    scene.pass(15);

    assertThat(scene.slack.texts("C1")).hasSize(1);
  }

  @Test
  void editsMessagesPostedBeforeARestart() throws Exception {
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    scene.restart();
    scene.begins("show");
    scene.pass(60);

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("recovered");
  }

  @Test
  void staysSilentWhileMutedAndTellsThenWhatIsStillDown() throws Exception {
    scene
        .control()
        .mute(
            new Mute(
                "m1",
                StreamPattern.ANY,
                Optional.empty(),
                AlarmScene.START.plusSeconds(3600),
                new Deed("slack:U1", AlarmScene.START)));
    scene.breaksOff("show", NETWORK);
    scene.pass(Duration.ofMinutes(59));
    assertThat(scene.slack.deeds()).isEmpty();

    scene.pass(Duration.ofMinutes(2));
    assertThat(scene.slack.words("C1")).contains("it was muted until");
    scene.isRefused("show", REFUSED);
    scene.pass(30);
    assertThat(scene.slack.words("C1")).contains("it was muted until").doesNotContain("Late");
  }

  @Test
  void tellsAfterMaintenanceWhatIsStillDown() {
    AlertSettings usual = AlarmScene.settings(Duration.ofSeconds(10), AlarmScene.route("slack:C1"));
    scene.change(
        new AlertSettings(
            usual.hold(),
            usual.poll(),
            usual.maxAge(),
            usual.stable(),
            usual.canary(),
            usual.ops(),
            usual.routes(),
            List.of(
                new Once(
                    StreamPattern.ANY, AlarmScene.START, AlarmScene.START.plusSeconds(1800)))));
    scene.breaksOff("show", NETWORK);
    scene.pass(Duration.ofMinutes(29));
    assertThat(scene.slack.deeds()).isEmpty();

    scene.pass(Duration.ofMinutes(2));
    assertThat(scene.slack.words("C1"))
        .contains("there was maintenance until")
        .doesNotContain("Late");
  }

  @Test
  void showsWhoHasTakenItOnAndClosesWhatSomebodyResolves() throws Exception {
    scene.breaksOff("show", NETWORK);
    scene.pass(15);
    String id = scene.control().open().get(0).id();
    scene.control().acknowledge(id, new Deed("slack:U1", scene.timers.instant()));
    scene.pass(1);
    scene.control().resolve(id, new Deed("slack:U2", scene.timers.instant()));
    scene.pass(1);

    assertThat(scene.slack.deeds()).containsExactly("post C1", "edit C1", "edit C1");
    assertThat(scene.control().open()).isEmpty();
  }

  @Test
  void tellsSeveralChannelsOfSeveralPlatforms() {
    AlarmScene both =
        new AlarmScene(
            AlarmScene.settings(
                Duration.ZERO, AlarmScene.route("slack:C1", "discord:42", "slack:C2")));
    both.breaksOff("show", NETWORK);
    both.pass(1);

    assertThat(both.slack.texts("C1")).hasSize(1);
    assertThat(both.slack.texts("C2")).hasSize(1);
    assertThat(both.discord.texts("42")).hasSize(1);
  }

  @Test
  void oneDeadPlatformDoesNotHoldUpTheOther() {
    AlarmScene both =
        new AlarmScene(
            AlarmScene.settings(Duration.ZERO, AlarmScene.route("slack:C1", "discord:42")));
    both.slack.answer(new Unreachable("ConnectException"), new Unreachable("ConnectException"));
    both.breaksOff("show", NETWORK);
    both.pass(Duration.ofMillis(10));

    assertThat(both.discord.texts("42")).hasSize(1);
    both.pass(30);
    assertThat(both.slack.texts("C1")).hasSize(1);
  }

  @Test
  void finishesWhatTheStoreCouldNotTake() {
    scene.breaksOff("show", NETWORK);
    scene.ledger.breakDown(new IllegalStateException("disk full"));
    scene.pass(60);
    assertThat(scene.slack.deeds()).isEmpty();

    scene.ledger.mend();
    scene.pass(60);
    assertThat(scene.slack.texts("C1")).hasSize(1);
  }
}
