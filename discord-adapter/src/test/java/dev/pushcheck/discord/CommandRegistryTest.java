package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {
  private static final String PUT = "PUT /applications/";

  @Test
  void registersCommandsInBothLanguagesForEveryPlace() {
    try (World world = new World()) {
      world.start();
      await().until(() -> world.discord.commands().size() == 2);
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
      assertThat(world.discord.commands().get(1).get("name").getAsString()).isEqualTo("help");
    }
  }

  @Test
  void leavesAloneWhatHasNotChanged() {
    try (World world = new World()) {
      world.start().close();
      await().until(() -> world.discord.commands().size() == 2);
      int asked = world.discord.calls("GET /applications/");
      world.start();
      await().until(() -> world.discord.calls("GET /applications/") > asked);
      assertThat(world.discord.calls(PUT)).isEqualTo(1);
    }
  }
}
