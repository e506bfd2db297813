package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.slack.SlackStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SlackManifestTest {
  private static final Path MANIFEST = Path.of("../config/slack-manifest.yaml");
  private static final Path SETUP = Path.of("../docs/setup-slack.md");

  private final Object manifest =
      new Load(LoadSettings.builder().build()).loadFromString(Files.readString(MANIFEST));

  SlackManifestTest() throws IOException {}

  @Test
  void asksForTheScopesThatTheTestsRunWith() throws IOException {
    Object scopes = at(manifest, "oauth_config", "scopes", "bot");
    String setup = Files.readString(SETUP);

    try (SlackStandIn slack = SlackStandIn.start()) {
      assertThat((Collection<?>) scopes)
          .map(String::valueOf)
          .containsExactlyInAnyOrderElementsOf(slack.scopes())
          .allSatisfy(scope -> assertThat(setup).contains("`" + scope + "`"));
    }
  }

  @Test
  void offersTheOneCommandOverSocketMode() {
    Object command = ((Collection<?>) at(manifest, "features", "slash_commands")).iterator().next();

    assertThat(at(command, "command")).isEqualTo("/pushcheck");
    assertThat(at(command, "should_escape")).isEqualTo(false);
    assertThat(at(manifest, "settings", "socket_mode_enabled")).isEqualTo(true);
    assertThat(at(manifest, "settings", "interactivity", "is_enabled")).isEqualTo(true);
  }

  private static Object at(Object node, String... keys) {
    Object found = node;
    for (String key : keys) {
      assertThat(found).isInstanceOf(Map.class);
      found = Objects.requireNonNull(((Map<?, ?>) found).get(key), key);
    }
    return found;
  }
}
