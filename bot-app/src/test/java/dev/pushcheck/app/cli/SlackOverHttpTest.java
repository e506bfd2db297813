package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands and buttons in Slack over the bot's own HTTP listener. */
@Timeout(120)
class SlackOverHttpTest {
  private SlackScene scene;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    scene = SlackScene.overHttp(directory);
  }

  @AfterEach
  void end() throws Exception {
    scene.assertKeptSecrets();
    scene.close();
  }

  @Test
  void answersCommandsAndClicks() {
    Interaction asked = scene.slack.type(Place.USUAL, "/pushcheck " + BusyAccount.EXPIRED.rtmp());
    JsonObject expired = scene.answer(asked);
    assertThat(asked.acknowledged().join().status()).isEqualTo(200);
    assertThat(SlackScene.words(expired)).contains("the address expired");

    JsonObject made = scene.click(Place.USUAL, expired, "New address");
    assertThat(SlackScene.words(made)).contains("New address for live/room42");
    assertThat(scene.slack.sockets()).isZero();
  }

  @Test
  void listsStreamsPageByPage() {
    JsonObject first = scene.ask(Place.USUAL, "streams");
    assertThat(SlackScene.words(first)).contains("1 to 20 of 25");

    JsonObject second = scene.click(Place.USUAL.as("U2"), first, "Next page");
    assertThat(SlackScene.words(second)).contains("第 21 至 25 路，共 25 路");
  }

  @Test
  void explainsAndLooksUpWhatBrokeOff() {
    JsonObject history = scene.ask(Place.USUAL, "interruptions live/concert");
    assertThat(SlackScene.words(history)).contains("25 interruptions");
    assertThat(history.toString()).contains("slack_file");

    JsonObject meaning = scene.click(Place.USUAL, history, "What does it mean");
    assertThat(SlackScene.words(meaning)).contains("push-network-error");
  }
}
