package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.discord.Trouble;
import dev.pushcheck.sandbox.slack.Answer;
import dev.pushcheck.sandbox.slack.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of alerts where chats take nothing, or not yet, or no longer. */
@Timeout(120)
class ChatTroubleScenariosTest {
  private static final String SLACK = "slack:C1";
  private static final String POST = "chat.postMessage";
  private static final String DISCORD_POST = "POST /channels/" + Guild.CHANNEL + "/messages";
  private static final int NETWORK = 12;
  private static final String LINK = "The push link network is abnormal";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @TempDir private Path directory;
  private AlertScenario scenario;

  @BeforeEach
  void prepare() throws Exception {
    scenario = new AlertScenario(directory);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void delaysWhatSlackIsTooBrokenForAndSaysThatItIsLate() throws Exception {
    scenario.tells(SLACK, "slack:C2").start();
    scenario.chats.slack.always(POST, Answer.broken());
    scenario.breaksOff("one", NETWORK, LINK);
    await().atMost(AlertScenario.PATIENCE).until(() -> !scenario.chats.slack.calls(POST).isEmpty());
    scenario.breaksOff("two", NETWORK, LINK);
    scenario.awaitAnswers();
    scenario.pass(Duration.ofHours(2));

    scenario.chats.slack.recover();

    scenario.expect(SLACK, "live/one broke off", "Late: due", "the chat took no messages then");
    scenario.expect(SLACK, "live/two broke off", "Late: due", "the chat took no messages then");
    scenario.expect("slack:C2", "live/one broke off", "Late: due");
    scenario.expect("slack:C2", "live/two broke off", "Late: due");
    scenario.end();
  }

  @Test
  void sendsNothingToSlackBeforeRetryAfter() throws Exception {
    scenario.tells(SLACK).start();
    scenario.chats.slack.next(POST, Answer.rateLimited(600));
    scenario.breaksOff("show", NETWORK, LINK);
    await()
        .atMost(AlertScenario.PATIENCE)
        .until(() -> scenario.chats.slack.calls(POST).size() == 1);

    scenario.pass(Duration.ofMinutes(9));
    await()
        .during(Duration.ofMillis(1500)) // longer than the regular look
        .until(() -> scenario.chats.slack.calls(POST).size() == 1);
    scenario.pass(Duration.ofMinutes(11)); // the answer may have been read after those nine

    scenario.expect(SLACK, "live/show broke off", "Late: due");
    scenario.end();
  }

  @Test
  void sendsNothingToDiscordBeforeRetryAfter() throws Exception {
    scenario.onDiscordOnly().tells(ChatStage.DISCORD).start();
    scenario.chats.discord.trouble(Trouble.tooMany(DISCORD_POST, 1, 1.2, "user"));

    scenario.breaksOff("show", NETWORK, LINK);

    Told message = scenario.expect(ChatStage.DISCORD, "live/show broke off");
    assertThat(scenario.chats.discord.calls(DISCORD_POST)).isEqualTo(2);
    assertThat(message.at()).isAfter(scenario.started().plusMillis(1200));
    scenario.end();
  }

  @Test
  void tellsOneRouteWhileTheOtherPlatformHangs() throws Exception {
    scenario.tells(SLACK, ChatStage.DISCORD).onDiscord().start();
    scenario.chats.slack.hang(POST);

    scenario.breaksOff("show", NETWORK, LINK);

    scenario.expect(ChatStage.DISCORD, "live/show broke off");
    await().atMost(AlertScenario.PATIENCE).until(() -> !scenario.chats.slack.calls(POST).isEmpty());
    scenario.chats.slack.recover();
    scenario.pass(Duration.ofMinutes(2)); // what hangs is given up after ten seconds
    scenario.expect(SLACK, "live/show broke off", "Late: due");
    scenario.end();
  }

  @Test
  void tellsOpsWhatAnArchivedChannelCannotBeTold() throws Exception {
    scenario.tells(SLACK).start();
    scenario.chats.slack.channel("C1", Channel.ARCHIVED);

    scenario.breaksOff("show", NETWORK, LINK);

    scenario.expect(ChatStage.OPS, "slack:C1 cannot be posted to");
    scenario.expect(ChatStage.OPS, "live/show broke off");
    assertThat(
            scenario.chats.slack.calls(POST).stream()
                .filter(call -> call.argument("channel").equals("C1")))
        .as("no loop")
        .hasSize(1);
    scenario.chats.slack.channel("C1", Channel.JOINED);
    scenario.pass(Duration.ofMinutes(11));
    scenario.expect(SLACK, "live/show broke off", "Late: due");
    scenario.expect(ChatStage.OPS, "slack:C1 can be posted to again");
    scenario.end();
  }

  @Test
  void tellsOpsWhereTheBotWasThrownOut() throws Exception {
    scenario.tells(ChatStage.DISCORD).onDiscord().start();
    scenario.chats.discord.channels().close(Guild.CHANNEL, 50_001);

    scenario.breaksOff("show", NETWORK, LINK);

    scenario.expect(ChatStage.OPS, ChatStage.DISCORD + " cannot be posted to");
    scenario.expect(ChatStage.OPS, "live/show broke off");
    assertThat(scenario.chats.discord.calls(DISCORD_POST)).as("no loop").isEqualTo(1);
    assertThat(scenario.bot().alarm().status().troubles())
        .anyMatch(trouble -> trouble.subject().equals(ChatStage.DISCORD));
    scenario.stop();
    scenario.takeAll();
    scenario.assertNoSecretGotOut();
  }

  @Test
  void postsAnewWhatSomebodyDeletedWhileTheStreamIsAway() throws Exception {
    scenario.tells(SLACK).start();
    scenario.tencent.isLive("show");
    scenario.breaksOff("show", NETWORK, LINK);
    Told message = scenario.expect(SLACK, "live/show broke off");
    scenario.awaitQuiet();
    scenario.chats.slack.delete("C1", message.message());

    scenario.tencent.isRefused("show", 18, "18/501");

    Told again = scenario.expect(SLACK, "live/show broke off and cannot come back by itself");
    scenario.begins("show");
    scenario.expectEdit(again, "live/show has recovered");
    scenario.end();
  }

  @Test
  void tellsAfterMaintenanceWhatIsStillDown() throws Exception {
    LocalDateTime now = LocalDateTime.ofInstant(scenario.clock.instant(), ZoneOffset.UTC);
    scenario
        .alert(
            "maintenance",
            "[{ streams: \"live/*\", from: \"%s\", until: \"%s\" }]"
                .formatted(MINUTE.format(now.minusMinutes(1)), MINUTE.format(now.plusMinutes(30))))
        .tells(SLACK)
        .start();
    scenario.tencent.isLive("show");
    scenario.tencent.isLive("other");
    scenario.breaksOff("show", NETWORK, LINK);
    scenario.breaksOff("other", NETWORK, LINK);
    scenario.begins("other");
    scenario.awaitAnswers();
    scenario.pass(Duration.ofMinutes(25));
    await()
        .during(Duration.ofMillis(1500)) // longer than the regular look
        .until(() -> scenario.chats.told().isEmpty());

    scenario.pass(Duration.ofMinutes(10));

    scenario.expect(SLACK, "live/show broke off", "Told only now: there was maintenance until");
    scenario.end();
  }
}
