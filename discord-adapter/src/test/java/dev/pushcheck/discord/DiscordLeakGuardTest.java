package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Channels;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.discord.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody sees who posts a push address in a server; and who does not see it. */
class DiscordLeakGuardTest {
  private static final String DIGEST = "f85a2ab363fe4deaffef9754d79da6fe";
  private static final String SIGNED = "txSecret=" + DIGEST + "&txTime=7FFFFFFF";
  private static final String ADDRESS = "rtmp://push.example.com/live/room42?" + SIGNED;
  private static final Asker OTHER = Asker.HOST.as("700000000000000002");
  private static final String DIRECT = Channels.directTo(Asker.HOST.user());
  private static final int MAY_NOT_WRITE_TO_THEM = 50_007;

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void tellsTheAuthorInADirectMessage() {
    startGuarded();
    world.discord.writing().write(Asker.HOST, "is this right? " + ADDRESS);

    awaitPosts(DIRECT, 1);
    assertThat(posts(DIRECT).get(0).toString())
        .contains(
            "each of them can push with it", "room42", "Delete your message", "I delete nothing")
        .doesNotContain(DIGEST);
    assertThat(posts(Guild.CHANNEL)).isEmpty();
    assertThat(world.discord.calls("DELETE ")).isZero();
    AuditEntry entry = world.audit.only();
    assertThat(entry.place()).isEqualTo("discord:" + Guild.ID + "/" + Guild.CHANNEL);
    assertThat(entry.user()).isEqualTo("discord:" + Asker.HOST.user());
  }

  @Test
  void tellsInTheOpenWithoutAWordOfTheAddressWhoTakesNoDirectMessages() {
    startGuarded();
    world.discord.channels().close(DIRECT, MAY_NOT_WRITE_TO_THEM);
    String message = world.discord.writing().write(Asker.HOST, ADDRESS);

    awaitPosts(Guild.CHANNEL, 1);
    JsonObject reply = posts(Guild.CHANNEL).get(0);
    assertThat(reply.getAsJsonObject("message_reference").get("message_id").getAsString())
        .isEqualTo(message);
    assertThat(reply.getAsJsonObject("allowed_mentions").toString()).contains("\"parse\":[]");
    assertThat(reply.toString())
        .contains("Please delete the message")
        .doesNotContain("room42", "push.example.com", "txSecret", DIGEST);
  }

  @Test
  void readsEditsOnce() {
    startGuarded();
    String message = world.discord.writing().write(Asker.HOST, "wait");
    world.discord.writing().edit(Asker.HOST, message, ADDRESS);
    awaitPosts(DIRECT, 1);
    world.leakNanos.addAndGet(Duration.ofMinutes(5).toNanos());
    world.discord.writing().edit(Asker.HOST, message, "here: " + ADDRESS);
    world.discord.writing().write(OTHER, ADDRESS);
    awaitPosts(Channels.directTo(OTHER.user()), 1);
    assertThat(posts(DIRECT)).hasSize(1);
  }

  @Test
  void ignoresBotsAndOtherServers() {
    startGuarded();
    world.discord.writing().writeAsBot(Asker.HOST, ADDRESS);
    world.discord.writing().write(OTHER, SIGNED);
    awaitPosts(Channels.directTo(OTHER.user()), 1);
    assertThat(world.audit.all()).hasSize(1);
  }

  @Test
  void readsNothingInServersThatTheSettingsDoNotName() {
    world.discord.gateway().allowMessageContent();
    DiscordBot bot = world.guarded("600000000000000777");
    bot.start();
    World.awaitUp(bot);
    world.discord.writing().write(Asker.HOST, ADDRESS);
    Ticket asked =
        world.discord.interactions().command(Asker.HOST, "pushcheck", Map.of("address", "live/a"));
    World.awaitText(asked);
    assertThat(world.audit.all()).isEmpty();
  }

  @Test
  void goesOnWithoutItWhereDiscordDoesNotAllowIt() {
    DiscordBot bot = world.guarded();
    bot.start();
    await().atMost(World.PATIENCE).until(() -> bot.condition().state() == State.DEGRADED);

    assertThat(bot.condition().reason()).contains("leak guard", "Message Content Intent");
    Ticket asked =
        world.discord.interactions().command(Asker.HOST, "pushcheck", Map.of("address", "live/a"));
    assertThat(World.awaitText(asked)).contains("answer 1");
    assertThat(world.discord.gateway().readers()).isZero();
  }

  @Test
  void asksForNoIntentsWhileItIsOff() {
    world.discord.gateway().allowMessageContent();
    world.start();
    assertThat(world.discord.gateway().readers()).isZero();
  }

  private void startGuarded() {
    world.discord.gateway().allowMessageContent();
    DiscordBot bot = world.guarded();
    bot.start();
    World.awaitUp(bot);
  }

  private void awaitPosts(String channel, int count) {
    await().atMost(World.PATIENCE).until(() -> posts(channel).size() == count);
  }

  /** What the bot wrote; nothing where it has never written. */
  private List<JsonObject> posts(String channel) {
    return world.discord.calls().stream()
        .filter(call -> call.line().equals("POST /channels/" + channel + "/messages"))
        .map(call -> call.body())
        .toList();
  }
}
