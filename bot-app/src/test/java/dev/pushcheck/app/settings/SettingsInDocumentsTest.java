package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever settings a document shows can be used as they stand there. */
class SettingsInDocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
  private static final Pattern EXAMPLE =
      Pattern.compile("^( *)```yaml\n(.*?)^\\1```", Pattern.DOTALL | Pattern.MULTILINE);

  /** Of a section that an example may leave to another. */
  private static final String SLACK = "slack: { mode: socket, appToken: xapp-1, botToken: xoxb-1 }";

  private static final String PROMETHEUS = "scrape_configs:";
  private static final Pattern FILE = Pattern.compile("\\$\\{file:[^}]*}");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SLACK_APP_TOKEN", "xapp-1",
          "SLACK_BOT_TOKEN", "xoxb-1",
          "SLACK_SIGNING_SECRET", "s1",
          "DISCORD_TOKEN", "t1",
          "CALLBACK_PATH", "/callbacks/9f3c1d7a5be0426c8812",
          "CALLBACK_KEY", "k1");

  @TempDir private Path directory;

  static Stream<Arguments> examples() throws IOException {
    try (Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), documents.sorted())
          .filter(document -> document.toString().endsWith(".md"))
          .toList()
          .stream()
          .flatMap(
              document ->
                  EXAMPLE
                      .matcher(read(document))
                      .results()
                      .map(found -> found.group(2).replaceAll("(?m)^" + found.group(1), ""))
                      .filter(yaml -> !yaml.startsWith(PROMETHEUS))
                      .map(yaml -> Arguments.of(document.getFileName().toString(), yaml)));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void canBeUsed(String document, String yaml) throws IOException {
    boolean needsSlack = yaml.contains("\"slack:") && !yaml.contains("slack: ");
    String whole = needsSlack ? yaml + SLACK : yaml;
    Path file =
        Files.writeString(
            directory.resolve("pushcheck.yaml"), FILE.matcher(whole).replaceAll("secret"));

    assertThatCode(() -> SettingsFile.read(file, ENVIRONMENT::get))
        .as("%s: %s", document, yaml)
        .doesNotThrowAnyException();
  }

  @Test
  void areFoundWhereverTheyStand() throws IOException {
    assertThat(examples().map(example -> example.get()[0]))
        .contains(
            "setup-slack.md", "setup-discord.md", "setup-callbacks.md", "store.md", "access.md");
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
