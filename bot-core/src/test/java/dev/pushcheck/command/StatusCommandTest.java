package dev.pushcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlarmStatus;
import dev.pushcheck.alert.AlarmStatus.Trouble;
import dev.pushcheck.alert.Alert;
import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.ChannelState;
import dev.pushcheck.alert.OpsNotices;
import dev.pushcheck.command.StatusSource.Kept;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.RollCall;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  private static final ChannelId CHANNEL = new ChannelId("slack", "C1");
  private static final AlertSettings TESTED =
      new AlertSettings(
          AlertSettings.DEFAULT.hold(),
          Duration.ofMinutes(5),
          AlertSettings.DEFAULT.maxAge(),
          AlertSettings.DEFAULT.stable(),
          Optional.of(new AlertSettings.Canary(CHANNEL, Duration.ofHours(1))),
          Optional.empty(),
          List.of(),
          List.of());

  private final FakeStatus bot = new FakeStatus();
  private final Map<String, Instant> marks =
      new HashMap<>(
          Map.of(
              AlarmStatus.CALLBACK,
              ago(Duration.ofMinutes(3)),
              AlarmStatus.CANARY,
              ago(Duration.ofMinutes(42)),
              AlarmStatus.POLL + "main",
              ago(Duration.ofMinutes(4))));

  @Test
  void saysInOneLineThatAllIsWell() throws Exception {
    bot.with(told("slack", State.UP, "")).with(status(FakeStatus.NOTHING_DUE));

    Reply reply = reply();

    assertThat(reply.exitStatus()).isZero();
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(SampleRequests.words(reply))
        .contains("All is well")
        .contains("Slack: works, since")
        .contains("Last callback from Tencent: 3 min ago")
        .contains("got through: 42 min ago")
        .contains("Account main was last asked for interruptions 4 min ago")
        .contains("No stream is away")
        .contains("Nothing is due");
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, not ready yet",
    "DEGRADED, 'works, but not as it should'",
    "DOWN, does not work"
  })
  void tellsOfAPartThatIsNotWell(State state, String words) throws Exception {
    bot.with(told("discord", state, "the token is refused")).with(status(FakeStatus.NOTHING_DUE));

    assertThat(reply().exitStatus()).isEqualTo(1);
    assertThat(words())
        .contains("Not all is well")
        .contains("Discord: " + words)
        .contains("the token is refused");
  }

  @Test
  void takesAPartThatIsOffForWell() throws Exception {
    bot.with(new RollCall.Told(List.of(new RollCall.Entry("slack", Optional.empty()))))
        .with(status(FakeStatus.NOTHING_DUE));

    assertThat(words()).contains("All is well").contains("Slack: off");
  }

  @Test
  void saysPlainlyThatNoBotAnswers() throws Exception {
    bot.with(new RollCall.NoAnswer("127.0.0.1:9090")).with(new Kept.Nothing());

    assertThat(reply().exitStatus()).isEqualTo(1);
    assertThat(words())
        .contains("No bot answers at 127.0.0.1:9090")
        .contains("Nothing is stored yet");
  }

  @Test
  void saysThatTheStoreCannotBeRead() throws Exception {
    bot.with(new Kept.Unreadable("no connection"));

    assertThat(reply().exitStatus()).isEqualTo(1);
    assertThat(words()).contains("store cannot be read").contains("no connection");
  }

  @Test
  void findsLateWhatWasLeftOutOnce() throws Exception {
    marks.put(AlarmStatus.POLL + "main", ago(Duration.ofMinutes(12)));
    bot.with(status(FakeStatus.NOTHING_DUE));

    assertThat(reply().exitStatus()).isEqualTo(1);
    assertThat(words())
        .contains("Account main has not told its interruptions for 12 min")
        .contains("asked every 5 min");
  }

  @Test
  void findsACanaryThatNeverCame() throws Exception {
    marks.remove(AlarmStatus.CANARY);
    bot.with(status(FakeStatus.NOTHING_DUE));

    assertThat(reply().exitStatus()).isEqualTo(1);
    assertThat(words()).contains("No test of the alarm has got through so far");
  }

  @Test
  void findsNothingWrongWithNeverHavingHeardOfTencent() throws Exception {
    marks.remove(AlarmStatus.CALLBACK);
    bot.with(status(FakeStatus.NOTHING_DUE));

    assertThat(reply().exitStatus()).isZero();
    assertThat(words()).contains("No callback has come");
  }

  @ParameterizedTest
  @CsvSource({"PT20S, 0", "PT2M, 1"})
  void findsAnOutboxThatIsStuck(Duration since, int status) throws Exception {
    bot.with(status(new Backlog(7, Optional.of(ago(since)), 2, List.of())));

    assertThat(reply().exitStatus()).isEqualTo(status);
    assertThat(words()).contains("7 messages are due").contains("2 wait for their time");
  }

  @Test
  void tellsWhatWasNeverSaidAndForgivesItAfterADay() throws Exception {
    bot.with(status(backlog(lost(Duration.ofHours(2)))));
    assertThat(reply().exitStatus()).isEqualTo(1);
    assertThat(words()).contains("Never said in slack:C1").contains("the channel is archived");

    bot.with(status(backlog(lost(Duration.ofHours(30)))));
    assertThat(reply().exitStatus()).isZero();
    assertThat(words()).contains("Never said in slack:C1");
  }

  @Test
  void listsOnlyTheLatestOfManyThatWereNeverSaid() throws Exception {
    Alert[] many =
        IntStream.range(0, 8).mapToObj(i -> lost(Duration.ofHours(i))).toArray(Alert[]::new);
    bot.with(status(backlog(many)));

    assertThat(words().split("Never said", -1)).hasSize(6 + 1);
    assertThat(words()).contains("And 3 more that were never said");
  }

  @Test
  void tellsOfChannelsThatTakeNothing() throws Exception {
    ChannelState paused =
        new ChannelState(
            CHANNEL, Optional.of(NOW.plusSeconds(90)), 3, "channel is archived", Optional.empty());
    ChannelState well = ChannelState.fresh(new ChannelId("discord", "42"));
    bot.with(new AlarmStatus(FakeStatus.NOTHING_DUE, 0, List.of(paused, well), marks, List.of()));

    assertThat(reply().exitStatus()).isEqualTo(1);
    assertThat(words())
        .contains("slack:C1 gets nothing before")
        .contains("channel is archived")
        .doesNotContain("discord:42");
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryTrouble(OpsNotices.Trouble trouble) throws Exception {
    for (String subject : List.of("", "main")) {
      bot.with(
          new AlarmStatus(
              FakeStatus.NOTHING_DUE,
              2,
              List.of(),
              marks,
              List.of(new Trouble(trouble, subject, "", ago(Duration.ofHours(1))))));

      assertThat(reply().exitStatus()).isEqualTo(1);
      assertThat(words()).contains("Not all is well").contains("2 outages are being followed");
    }
  }

  @Test
  void putsTheWorstIntoTheHeadlineAndCountsTheRest() throws Exception {
    marks.remove(AlarmStatus.CANARY);
    bot.with(told("slack", State.DOWN, "no route")).with(status(FakeStatus.NOTHING_DUE));

    assertThat(words().lines().findFirst().orElseThrow())
        .contains("Not all is well with the bot: Slack: does not work")
        .contains("And 1 more");
  }

  @Test
  void speaksChinese() throws Exception {
    bot.with(told("slack", State.DOWN, "no route")).with(status(FakeStatus.NOTHING_DUE));

    Reply reply = command().handle(SampleRequests.inChinese("status", Map.of()));

    assertThat(SampleRequests.words(reply)).contains("机器人有异常").contains("账号 main");
  }

  private static Instant ago(Duration span) {
    return NOW.minus(span);
  }

  private static RollCall told(String part, State state, String reason) {
    Condition condition = new Condition(state, reason, ago(Duration.ofHours(3)));
    return new RollCall.Told(List.of(new RollCall.Entry(part, Optional.of(condition))));
  }

  private static Alert lost(Duration ago) {
    return Alert.waiting("o1", CHANNEL, "route-1", ago(ago))
        .silent("the channel is archived", Optional.empty());
  }

  private static Backlog backlog(Alert... lost) {
    return new Backlog(0, Optional.empty(), 0, List.of(lost));
  }

  private AlarmStatus status(Backlog backlog) {
    return new AlarmStatus(backlog, 0, List.of(), marks, List.of());
  }

  private StatusCommand command() {
    return new StatusCommand(bot, () -> TESTED, List.of("main"), InstantSource.fixed(NOW));
  }

  private Reply reply() throws Exception {
    return command().handle(SampleRequests.request("status", Map.of()));
  }

  private String words() throws Exception {
    return SampleRequests.words(reply());
  }
}
