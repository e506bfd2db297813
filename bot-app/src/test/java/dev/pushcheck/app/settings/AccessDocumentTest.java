package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/access.md}, whose examples have to be right. */
class AccessDocumentTest {
  private static final Path FILE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/access.md").normalize();

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TRIAL =
      Pattern.compile("pushcheck access test \"([^\"]+)\" (\\S+) (\\S+)");

  private final String document = read();

  @TempDir private Path directory;

  @Test
  void hasExamplesThatCanBeRead() throws Exception {
    List<String> examples =
        EXAMPLE.matcher(document).results().map(result -> result.group(1)).toList();

    assertThat(examples).hasSize(3);
    assertThat(settings(examples.get(0)).access().grants()).hasSize(4);
    assertThat(settings(examples.get(1)).access().grants()).hasSize(1);
    assertThat(settings(examples.get(2)).limits()).isEqualTo(LimitSettings.DEFAULT);
  }

  @Test
  void showsATrialThatIsAllowed() throws Exception {
    Matcher example = EXAMPLE.matcher(document);
    Matcher trial = TRIAL.matcher(document);
    assertThat(example.find() && trial.find()).isTrue();
    Texts texts = Texts.of(new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR));

    try (Pushcheck pushcheck = new Pushcheck(settings(example.group(1)), InstantSource.system())) {
      assertThat(
              pushcheck
                  .accessTrial()
                  .of(trial.group(1), trial.group(2), trial.group(3), texts)
                  .exitStatus())
          .isZero();
    }
  }

  private Settings settings(String yaml) throws Exception {
    Path file = Files.writeString(directory.resolve("pushcheck.yaml"), yaml);
    return SettingsFile.read(file, name -> null);
  }

  private static String read() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
