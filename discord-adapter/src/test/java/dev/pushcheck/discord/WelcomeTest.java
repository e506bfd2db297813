package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Asker.Place;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.discord.Interactions;
import dev.pushcheck.sandbox.discord.Ticket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which servers the bot answers. */
class WelcomeTest {
  private static final Map<String, String> STREAM = Map.of("address", "live/room42");

  private final World world = new World();
  private final Interactions people = world.discord.interactions();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersInServersOfTheSettings() {
    startIn(Guild.ID);
    assertThat(World.awaitText(people.command(Asker.HOST, "pushcheck", STREAM)))
        .contains("answer 1");
  }

  @Test
  void saysOneSentenceInOthersWhateverIsDone() {
    startIn("600000000000000777");
    world.check.suggest(List.of("live/secret"));
    Ticket typing = people.typing(Asker.HOST, "pushcheck", STREAM, "address");
    assertThat(World.awaitText(typing)).doesNotContain("live/secret");
    int typed = world.check.requests().size();
    for (Ticket ticket :
        List.of(
            people.command(Asker.HOST, "pushcheck", STREAM),
            people.command(Asker.HOST, "pushcheck", Map.of()),
            people.submit(Asker.HOST, "form:check", STREAM))) {
      assertThat(World.awaitText(ticket)).contains("do not answer in this server");
    }
    assertThat(world.check.requests()).hasSize(typed);
  }

  @Test
  void answersPeopleWhoComeByThemselves() {
    startIn("600000000000000777");
    for (Place place : List.of(Place.DIRECT, Place.FOREIGN_SERVER)) {
      Ticket ticket = people.command(Asker.HOST.in(place), "pushcheck", STREAM);
      assertThat(World.awaitText(ticket)).contains("answer ");
    }
  }

  private void startIn(String guild) {
    DiscordBot bot = world.bot(world.settings(guild), GatewayLease.ALONE);
    bot.start();
    World.awaitUp(bot);
  }
}
