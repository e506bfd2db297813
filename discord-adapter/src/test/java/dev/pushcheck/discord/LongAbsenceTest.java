package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What takes hours or processes that die, by a clock that is set by hand. */
class LongAbsenceTest {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration HOUR = Duration.ofHours(1);

  /** Once a minute, and some more in the first minutes. */
  private static final int MOST_ATTEMPTS = 75;

  private final World world = new World();
  private final AtomicLong nanos = new AtomicLong();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void triesEverMoreRarelyWhileTheGatewayIsAwayForAnHourAndComesBack() {
    DiscordBot bot = world.bot(GatewayLease.ALONE, nanos::get);
    awaitUp(bot);
    world.discord.gateway().goAway();
    await().atMost(World.PATIENCE).until(() -> down(bot));

    List<Duration> attempts = new ArrayList<>();
    int before = world.discord.calls("GET /gateway/bot");
    for (Duration at = Duration.ZERO; at.compareTo(HOUR) < 0; at = at.plus(LOOK)) {
      nanos.addAndGet(LOOK.toNanos());
      bot.look();
      if (world.discord.calls("GET /gateway/bot") > before + attempts.size()) {
        attempts.add(at);
      }
    }

    assertThat(bot.condition().state()).isEqualTo(State.DOWN);
    assertThat(bot.condition().reason()).isEqualTo("Discord's gateway cannot be reached");
    assertThat(attempts).hasSizeBetween(50, MOST_ATTEMPTS);
    assertThat(pauses(attempts)).isSorted().last().isEqualTo(Duration.ofMinutes(1));
    assertThat(world.discord.gateway().identifies()).as("none is wasted").isEqualTo(1);

    world.discord.gateway().comeBack();
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    awaitUp(bot);
    assertAnswers();
    assertThat(world.discord.gateway().identifies()).isEqualTo(2);
  }

  @Test
  void takesOverWithinHalfAMinuteFromAProcessThatDied() {
    TimedLease lease = new TimedLease(nanos::get);
    DiscordBot first = world.bot(lease.thatIsNeverReleased("first"), nanos::get);
    DiscordBot second = world.bot(lease.of("second"), nanos::get);
    awaitUp(first);
    second.look();
    assertThat(second.condition().state()).as("the other one is enough").isEqualTo(State.UP);
    assertThat(world.discord.gateway().identifies()).isEqualTo(1);
    first.close();
    await().atMost(World.PATIENCE).until(() -> world.discord.gateway().connected() == 0);

    long died = nanos.get();
    while (world.discord.gateway().identifies() == 1) {
      assertThat(Duration.ofNanos(nanos.addAndGet(LOOK.toNanos()) - died))
          .isLessThanOrEqualTo(Duration.ofSeconds(30));
      lookAndSettle(second);
    }
    assertAnswers();
  }

  @Test
  void takesOverAtOnceFromAProcessThatSaysGoodbye() {
    TimedLease lease = new TimedLease(nanos::get);
    DiscordBot first = world.bot(lease.of("first"), nanos::get);
    DiscordBot second = world.bot(lease.of("second"), nanos::get);
    awaitUp(first);
    second.look();
    first.close();
    await().atMost(World.PATIENCE).until(() -> world.discord.gateway().connected() == 0);

    awaitUp(second);
    assertThat(nanos.get()).as("without waiting").isZero();
    assertThat(world.discord.gateway().identifies()).isEqualTo(2);
    assertAnswers();
  }

  @Test
  void neverConnectsTwoAtATimeWhileTheLeaseGoesBackAndForth() {
    TimedLease lease = new TimedLease(nanos::get);
    DiscordBot first = world.bot(lease.of("first"), nanos::get);
    DiscordBot second = world.bot(lease.of("second"), nanos::get);
    awaitUp(first);
    for (String holder : List.of("second", "first", "second")) {
      lease.give(holder);
      DiscordBot loses = holder.equals("second") ? first : second;
      DiscordBot gains = holder.equals("second") ? second : first;
      loses.look();
      await().atMost(World.PATIENCE).until(() -> world.discord.gateway().connected() == 0);
      nanos.addAndGet(LOOK.toNanos());
      awaitUp(gains);
      loses.look();
      assertThat(world.discord.gateway().connected()).isEqualTo(1);
    }
    assertAnswers();
  }

  private static List<Duration> pauses(List<Duration> attempts) {
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < attempts.size(); i++) {
      pauses.add(attempts.get(i).minus(attempts.get(i - 1)));
    }
    return pauses;
  }

  private void awaitUp(DiscordBot bot) {
    await()
        .atMost(World.PATIENCE)
        .until(
            () -> {
              bot.look();
              return bot.condition().state() == State.UP
                  && world.discord.gateway().connected() == 1;
            });
  }

  private static boolean down(DiscordBot bot) {
    bot.look();
    return bot.condition().state() == State.DOWN;
  }

  /** What a look begins goes on by itself; the clock stands still until it is done. */
  private void lookAndSettle(DiscordBot bot) {
    bot.look();
    if (bot.condition().state() != State.UP) {
      awaitUp(bot);
    }
  }

  private void assertAnswers() {
    Ticket ticket =
        world
            .discord
            .interactions()
            .command(Asker.HOST, "pushcheck", Map.of("address", "live/room42"));
    assertThat(World.awaitText(ticket)).contains("answer");
  }
}
