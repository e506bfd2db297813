package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.pushcheck.reply.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {
  private static final String PUT = "PUT /applications/";

  @Test
  void registersCommandsInBothLanguagesForEveryPlace() {
    try (World world = new World()) {
      world.start();
      await().until(() -> world.discord.commands().size() == 3);
      JsonObject check = world.discord.commands().get(0);
      assertThat(check.get("name").getAsString()).isEqualTo("pushcheck");
      assertThat(check.getAsJsonObject("description_localizations").get("zh-CN").getAsString())
          .isNotBlank()
          .isNotEqualTo(check.get("description").getAsString());
      assertThat(check.getAsJsonArray("contexts")).hasSize(3);
      assertThat(check.getAsJsonArray("integration_types")).hasSize(2);
      assertThat(check.getAsJsonArray("options"))
          .hasSize(4)
          .allMatch(option -> option.getAsJsonObject().get("autocomplete").getAsBoolean());
      assertThat(world.discord.commands())
          .extracting(command -> command.get("name").getAsString())
          .containsExactly("pushcheck", "alerts", "help");
    }
  }

  @Test
  void registersSubcommandsWithTheirOwnOptionsAndChoices() {
    try (World world = new World()) {
      world.start();
      await().until(() -> world.discord.commands().size() == 3);
      JsonObject alerts = world.discord.commands().get(1).deepCopy();
      List.of("id", "application_id", "version").forEach(alerts::remove);
      String pretty = new GsonBuilder().setPrettyPrinting().create().toJson(alerts);
      Golden.assertMatches(getClass(), "subcommands", pretty + "\n");
    }
  }

  @Test
  void registersAnewWhenOneChoiceHasChanged() {
    try (World world = new World()) {
      DiscordBot old =
          world.bot(world.settings(), GatewayLease.ALONE, FakeCommand.ofAlerts("drops"));
      old.start();
      await().until(() -> world.discord.calls(PUT) == 1);
      old.close();
      world.start();
      await().until(() -> world.discord.calls(PUT) == 2);
      assertThat(world.discord.commands().get(1).toString()).contains("\"value\":\"all\"");
    }
  }

  @Test
  void leavesAloneWhatHasNotChanged() {
    try (World world = new World()) {
      world.start().close();
      await().until(() -> world.discord.commands().size() == 3);
      int asked = world.discord.calls("GET /applications/");
      world.start();
      await().until(() -> world.discord.calls("GET /applications/") > asked);
      assertThat(world.discord.calls(PUT)).isEqualTo(1);
    }
  }
}
