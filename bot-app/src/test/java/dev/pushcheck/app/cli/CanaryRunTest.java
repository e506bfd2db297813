package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.account.CallbackBody;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Channels;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No secret of any kind comes out of the running bot, whatever happens to it. */
class CanaryRunTest {
  private static final String ADDRESS =
      "rtmp://push.example.com/live/room42?txSecret="
          + MarkedBot.secret("signature of an address")
          + "&txTime=7FFFFFFF";
  private static final String OF_PUSH =
      "txSecret=" + MarkedBot.secret("signature of a push") + "&txTime=7FFFFFFF";

  @Test
  void keepsEverySecretThroughAWholeRun(@TempDir Path directory) throws Exception {
    try (MarkedBot bot = new MarkedBot(directory)) {
      askInSlack(bot);
      askOnDiscord(bot);
      postInTheOpen(bot);
      breakOff(bot);
      crash(bot);
      spoilTheSettings(bot);

      Map<String, String> places = bot.everything();
      assertThat(places).containsKeys("kept.db", "log and audit", "metrics", "health");
      assertThat(places.get("log and audit"))
          .contains("\"command\":\"check\"", "\"command\":\"leak\"", "answer to slack:T1/C1");
      assertThat(places.get("sent to Slack"))
          .contains("chat.postMessage", "chat.postEphemeral", "room42");
      assertThat(places.get("sent to Discord")).contains("room42");
      assertThat(places.get("kept.db") + places.get("kept.db-wal")).contains("room42");
      assertThat(places.get("metrics")).contains("pushcheck_");
      assertThat(places.get("health")).contains("\"settings\":{\"state\":\"degraded\"");
      assertNothingLeaks(places);
    }
    // The store has written its last when the bot is closed.
    assertNothingLeaks(
        Map.of(
            "kept.db",
            new String(
                Files.readAllBytes(directory.resolve("kept.db")), StandardCharsets.ISO_8859_1)));
  }

  /** It stands in one string with the address, in which nobody looks for secrets. */
  @Test
  void keepsThePasswordOfAStoreThatIsAway(@TempDir Path directory) throws Exception {
    Canary password = new Canary("p4sswordOfTheStore=And&TheCanary");
    String url = "jdbc:postgresql://127.0.0.1:1/kept?user=bot&password=" + password.secret();
    try (RunningLog log = new RunningLog();
        World world = World.usual(directory)) {
      world.section("store", "{ url: \"" + url + "\" }");
      for (String command : new String[] {"config", "audit", "interruptions"}) {
        Answer answer = new Program().run(command, "--config", world.settings().toString());
        assertThat(password.foundIn(answer.out() + answer.err() + log.text()))
            .as(command + ": " + answer)
            .isEmpty();
      }
    }
  }

  private static void askInSlack(MarkedBot bot) {
    for (String line :
        new String[] {
          ADDRESS,
          ADDRESS.replace("example.com", "example.net"),
          "check live/room42",
          "room42 --key " + OF_PUSH,
          "interruptions room42",
          "streams",
          "explain " + OF_PUSH,
          "alerts",
          "nonsense " + OF_PUSH,
          "audit"
        }) {
      Interaction asked = bot.slack.type(Place.USUAL, "/pushcheck " + line);
      await(line).atMost(MarkedBot.PATIENCE).until(() -> !asked.answers().isEmpty());
    }
  }

  private static void askOnDiscord(MarkedBot bot) {
    for (String address : new String[] {ADDRESS, OF_PUSH, "live/room42"}) {
      DiscordStage.shown(
          bot.discord.interactions().command(Asker.HOST, "pushcheck", Map.of("address", address)));
    }
  }

  private static void postInTheOpen(MarkedBot bot) {
    bot.slack.write(Place.USUAL, "here: " + ADDRESS);
    bot.discord.writing().write(Asker.HOST, "here: " + ADDRESS);
    String direct = "POST /channels/" + Channels.directTo(Asker.HOST.user()) + "/messages";
    await()
        .atMost(MarkedBot.PATIENCE)
        .until(
            () ->
                bot.slack.calls("chat.postEphemeral").size() == 1
                    && bot.discord.calls(direct) == 1);
  }

  private static void breakOff(MarkedBot bot) {
    Push push =
        Push.of(
                new StreamPath(World.DOMAIN, "live", "room42"),
                "198.51.100.7",
                Instant.now().minusSeconds(600))
            .sequence("2210464508206750001")
            .parameters(OF_PUSH);
    CallbackBody ended = CallbackBody.ended(push, Instant.now().minusSeconds(1), 12, OF_PUSH);
    assertThat(
            bot.sender()
                .key("an0therKeyOfCallbacks")
                .sendRaw(ended.json().getBytes(StandardCharsets.UTF_8))
                .join())
        .isNotEqualTo(200);
    assertThat(
            bot.sender()
                .sendRaw(bot.sender().signed(ended).json().getBytes(StandardCharsets.UTF_8))
                .join())
        .isEqualTo(200);
    await()
        .atMost(MarkedBot.PATIENCE)
        .until(
            () ->
                !bot.slack.calls("chat.postMessage").isEmpty()
                    && bot.discord.calls("POST /channels/" + Guild.CHANNEL + "/messages") > 0);
  }

  private static void crash(MarkedBot bot) {
    bot.breakWith(
        new IllegalStateException(
            "while reading " + ADDRESS, new IOException(MarkedBot.secret("push key"))));
    bot.slack.type(Place.USUAL, "/pushcheck " + ADDRESS);
    await()
        .atMost(MarkedBot.PATIENCE)
        .until(() -> bot.log.text().contains("answer to slack:T1/C1"));
    bot.mend();
  }

  private static void spoilTheSettings(MarkedBot bot) {
    bot.reload(
        "domains",
        "[{ name: \"%s\", key: \"%s\", kye: \"%s\" }]"
            .formatted(
                ADDRESS,
                MarkedBot.secret("push key of the settings"),
                MarkedBot.secret("backup key of the settings")));
  }

  private static void assertNothingLeaks(Map<String, String> places) {
    MarkedBot.SECRETS.forEach(
        (name, canary) ->
            places.forEach(
                (place, text) ->
                    assertThat(canary.foundIn(text)).as(name + " in " + place).isEmpty()));
  }
}
