package dev.pushcheck.discord;

import static org.awaitility.Awaitility.await;

import dev.pushcheck.health.Condition.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The promise that a silent connection is found within a minute, at the heartbeat that Discord asks
 * for. It takes its time: with a shorter heartbeat something else finds it, missed heartbeats and
 * not the socket's time-out, which at Discord's own would take two minutes.
 */
class SilenceTest {
  private static final Duration DISCORDS_OWN = Duration.ofMillis(41_250);
  private static final Duration PROMISED = Duration.ofSeconds(60);

  @Test
  void findsSilenceWithinAMinute() {
    try (World world = new World()) {
      world.discord.gateway().heartbeatEvery(DISCORDS_OWN);
      DiscordBot bot = world.start();
      world.discord.gateway().fallSilent();
      await().atMost(PROMISED).until(() -> bot.condition().state() == State.DOWN);
    }
  }
}
