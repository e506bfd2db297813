package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.slack.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people do about an alert, with the buttons below it, on both platforms. */
@Timeout(120)
class ButtonScenariosTest {
  private static final String SLACK = "slack:C1";
  private static final int NETWORK = 12;
  private static final String LINK = "The push link network is abnormal";

  @TempDir private Path directory;
  private AlertScenario scenario;
  private Told onSlack;
  private Told onDiscord;

  @BeforeEach
  void aStreamIsAway() throws Exception {
    scenario = new AlertScenario(directory).tells(SLACK, ChatStage.DISCORD).onDiscord().start();
    scenario.tencent.isLive("show");
    scenario.breaksOff("show", NETWORK, LINK);
    onSlack = scenario.expect(SLACK, "live/show broke off");
    onDiscord = scenario.expect(ChatStage.DISCORD, "live/show broke off");
    scenario.awaitQuiet();
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void showsEverywhereWhoHasTakenItOn() throws Exception {
    clickOnSlack("Acknowledge");

    scenario.expectEdit(onSlack, "Taken on by");
    scenario.expectEdit(onDiscord, "Taken on by");
    clickOnDiscord("Resolve");
    scenario.expectEdit(onSlack, "was closed by hand");
    scenario.expectEdit(onDiscord, "was closed by hand");
    scenario.end();
  }

  @Test
  void obeysButtonsThatWerePostedBeforeARestart() throws Exception {
    scenario.stop().start();

    clickOnDiscord("Acknowledge");
    scenario.expectEdit(onSlack, "Taken on by");
    scenario.expectEdit(onDiscord, "Taken on by");
    scenario.stop().start();
    clickOnSlack("Resolve");
    scenario.expectEdit(onSlack, "was closed by hand");
    scenario.expectEdit(onDiscord, "was closed by hand");
    scenario.begins("show");
    scenario.expectEdit(onSlack, "live/show is back", "Closed by");
    scenario.expectEdit(onDiscord, "live/show is back", "Closed by");
    scenario.end();
  }

  @Test
  void keepsQuietOfAMutedStreamUntilTheHourIsOver() throws Exception {
    clickOnSlack("Mute 1 h");
    clickOnDiscord("Mute 1 h");
    await()
        .atMost(AlertScenario.PATIENCE)
        .until(() -> scenario.bot().alarm().control().mutes().size() >= 2);
    scenario.begins("show");
    scenario.expectEdit(onSlack, "live/show has recovered");
    scenario.expectEdit(onDiscord, "live/show has recovered");
    scenario.pass(Duration.ofMinutes(30)); // so that the next drop is another outage
    scenario.awaitAnswers();
    scenario.breaksOff("show", NETWORK, LINK);
    scenario.awaitAnswers();
    scenario.pass(Duration.ofMinutes(20));
    await()
        .during(Duration.ofMillis(1500)) // longer than the regular look
        .until(
            () ->
                scenario.chats.told().stream().filter(told -> told.kind() == Told.Kind.POST).count()
                    == 2);

    scenario.pass(Duration.ofMinutes(11));

    scenario.expect(SLACK, "live/show broke off", "Told only now: it was muted until");
    scenario.expect(ChatStage.DISCORD, "live/show broke off", "Told only now: it was muted until");
    scenario.end();
  }

  private void clickOnSlack(String label) {
    JsonObject message =
        Objects.requireNonNull(scenario.chats.slack.messages("C1").get(onSlack.message()));
    scenario.chats.slack.click(Place.USUAL, message, label);
  }

  private void clickOnDiscord(String label) {
    JsonObject message =
        scenario.chats.discord.channels().messages(Guild.CHANNEL).stream()
            .filter(one -> one.get("id").getAsString().equals(onDiscord.message()))
            .findFirst()
            .orElseThrow();
    Matcher button =
        Pattern.compile("\\{[^{}]*\"label\":\"" + label + "\"[^{}]*\\}")
            .matcher(message.toString());
    assertThat(button.find()).as("a button %s", label).isTrue();
    String id = button.group().replaceAll(".*\"custom_id\":\"([^\"]*)\".*", "$1");
    scenario.chats.discord.interactions().clickInPublic(Asker.HOST, id);
  }
}
