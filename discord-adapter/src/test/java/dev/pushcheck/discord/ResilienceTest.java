package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Ticket;
import dev.pushcheck.sandbox.discord.Trouble;
import dev.pushcheck.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the connection when something breaks. */
class ResilienceTest {
  private static final Map<String, String> STREAM = Map.of("address", "live/room42");

  private final World world = new World();
  private final DiscordServer discord = world.discord;

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void resumesAfterTheConnectionIsCut() {
    world.start();
    discord.gateway().drop();
    await().atMost(World.PATIENCE).until(() -> discord.gateway().resumes() == 1);
    assertAnswers();
    assertThat(discord.gateway().identifies()).isEqualTo(1);
  }

  @Test
  void answersWhatIsAskedJustAfterTheCut() {
    world.start();
    discord.gateway().drop();
    assertAnswers();
  }

  @Test
  void reconnectsWhenAsked() {
    world.start();
    discord.gateway().askToReconnect();
    await().atMost(World.PATIENCE).until(() -> discord.gateway().resumes() == 1);
    assertAnswers();
  }

  @Test
  void beginsASessionAnewWhenTheOldOneIsGone() {
    DiscordBot bot = world.start();
    discord.gateway().invalidateSessions();
    await().atMost(World.PATIENCE).until(() -> discord.gateway().identifies() == 2);
    World.awaitUp(bot);
    assertAnswers();
  }

  @Test
  void findsASilentConnectionAndSaysSo() {
    discord.gateway().heartbeatEvery(Duration.ofMillis(500));
    DiscordBot bot = world.start();
    discord.gateway().fallSilent();
    await().atMost(World.PATIENCE).until(() -> bot.condition().state() == State.DOWN);
    assertThat(bot.condition().reason()).startsWith("shard 0 is ");
    discord.gateway().comeBack();
    World.awaitUp(bot);
    assertAnswers();
  }

  @Test
  void goesOnTryingWhileTheGatewayIsAway() {
    DiscordBot bot = world.start();
    discord.gateway().goAway();
    int before = discord.gateway().connections();
    await().atMost(World.PATIENCE).until(() -> discord.gateway().connections() >= before + 3);
    assertThat(bot.condition().state()).isEqualTo(State.DOWN);
    discord.gateway().comeBack();
    World.awaitUp(bot);
    assertAnswers();
  }

  @Test
  void goesOnTryingWhileTheApiIsAwayAtTheStart() {
    discord.trouble(Trouble.refused("GET /gateway/bot", 2, 503, 0));
    DiscordBot bot = world.bot(world.settings(), GatewayLease.ALONE);
    bot.start();
    await().until(() -> bot.condition().state() == State.DOWN);
    assertThat(bot.condition().reason()).startsWith("Discord cannot be reached");
    World.awaitUp(bot);
    assertAnswers();
  }

  @Test
  void leavesDiscordAloneWithATokenThatIsNotTaken() {
    DiscordSettings wrong =
        new DiscordSettings(
            Secret.of("wrong"), Set.of(), URI.create(discord.apiUrl()), Optional.empty());
    DiscordBot bot = world.bot(wrong, GatewayLease.ALONE);
    bot.start();
    await().until(() -> bot.condition().state() == State.DOWN);
    Condition condition = bot.condition();
    assertThat(condition.reason()).isEqualTo("Discord does not take the token");
    assertThat(condition.toString()).doesNotContain("wrong");
    await()
        .during(Duration.ofSeconds(5))
        .atMost(World.PATIENCE)
        .until(() -> discord.calls().size() == 1);
  }

  @Test
  void stopsWhenTheTokenIsTakenAway() {
    DiscordBot bot = world.start();
    await().until(() -> discord.commands().size() == 3);
    discord.revokeToken();
    int before = discord.calls().size();
    discord.gateway().closeAll(4004);
    await()
        .atMost(World.PATIENCE)
        .until(() -> bot.condition().reason().equals("Discord does not take the token"));
    assertThat(discord.calls().size() - before).isLessThanOrEqualTo(2);
  }

  @Test
  void connectsSeveralShards() {
    discord.recommendShards(3); // the library waits 5 s between two
    DiscordBot bot = world.bot(world.settings(), GatewayLease.ALONE);
    bot.start();
    await().atMost(Duration.ofSeconds(60)).until(() -> discord.gateway().connected() == 3);
    World.awaitUp(bot);
    assertAnswers();
    Ticket direct =
        discord.interactions().command(Asker.HOST.in(Asker.Place.DIRECT), "pushcheck", STREAM);
    assertThat(World.awaitText(direct)).contains("answer");
    assertThat(discord.calls("PUT /applications/")).isEqualTo(1);
  }

  @Test
  void connectsOnlyWithTheLeaseAndTakesItOver() {
    FakeLease lease = new FakeLease();
    DiscordBot first = world.bot(world.settings(), lease.of("first"));
    DiscordBot second = world.bot(world.settings(), lease.of("second"));
    first.start();
    World.awaitUp(first);
    second.start();
    World.awaitUp(second);
    assertThat(discord.gateway().identifies()).isEqualTo(1);
    first.close();
    await().atMost(Duration.ofSeconds(30)).until(() -> discord.gateway().identifies() == 2);
    assertThat(discord.gateway().connected()).isEqualTo(1);
    assertAnswers();
  }

  @Test
  void disconnectsWhenTheLeaseIsLost() {
    FakeLease lease = new FakeLease();
    DiscordBot bot = world.bot(world.settings(), lease.of("first"));
    bot.start();
    await().atMost(World.PATIENCE).until(() -> discord.gateway().connected() == 1);
    lease.pass("somebody else");
    await().atMost(World.PATIENCE).until(() -> discord.gateway().connected() == 0);
    lease.pass("");
    await().atMost(World.PATIENCE).until(() -> discord.gateway().connected() == 1);
  }

  @Test
  void countsALeaseThatCannotBeAskedForAsLost() {
    AtomicBoolean broken = new AtomicBoolean();
    GatewayLease lease =
        new GatewayLease() {
          @Override
          public boolean hold() {
            if (broken.get()) {
              throw new IllegalStateException("the store is away");
            }
            return true;
          }

          @Override
          public void release() {}
        };
    DiscordBot bot = world.bot(world.settings(), lease);
    bot.start();
    await().atMost(World.PATIENCE).until(() -> discord.gateway().connected() == 1);
    broken.set(true);
    await().atMost(World.PATIENCE).until(() -> discord.gateway().connected() == 0);
    await().until(() -> bot.condition().state() == State.DOWN);
    assertThat(bot.condition().reason()).isEqualTo("cannot go on: IllegalStateException");
    broken.set(false);
    await().atMost(World.PATIENCE).until(() -> discord.gateway().connected() == 1);
  }

  private void assertAnswers() {
    Ticket ticket = discord.interactions().command(Asker.HOST, "pushcheck", STREAM);
    assertThat(World.awaitText(ticket)).contains("answer");
  }
}
