package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pushcheck.app.terminal.ProblemLine;
import dev.pushcheck.settings.SettingsException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code refused/} ends in comments that begin with {@code #!}: what is to be printed
 * for it, line by line, without the file's name. The text {@code s3cr3t} stands for a secret.
 */
class RefusedSettingsTest {
  private static final String EXPECTED = "#! ";
  private static final Map<String, String> ENVIRONMENT = Map.of("EMPTY", "", "SECRET", "s3cr3t");

  static List<Path> files() throws IOException, URISyntaxException {
    URL directory = Objects.requireNonNull(RefusedSettingsTest.class.getResource("refused"));
    try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesEveryProblemAndNoSecret(Path file) throws IOException {
    List<String> expected =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(EXPECTED))
            .map(line -> file + ":" + line.substring(EXPECTED.length()))
            .toList();

    SettingsException refusal =
        catchThrowableOfType(
            SettingsException.class, () -> SettingsFile.read(file, ENVIRONMENT::get));

    assertThat(refusal.problems())
        .extracting(problem -> ProblemLine.of(file, problem))
        .isEqualTo(expected);
    assertThat(refusal).message().doesNotContain("s3cr3t");
    assertThat(expected).noneMatch(line -> line.contains("s3cr3t"));
  }
}
