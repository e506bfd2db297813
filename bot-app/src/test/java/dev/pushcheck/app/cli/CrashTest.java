package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of our own. */
class CrashTest {
  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}\\b");
  private static final String ADDRESS = World.address("room42").rtmp();

  @ParameterizedTest
  @CsvSource({"--lang=en", "--lang=zh", "--json"})
  void endWithTheirOwnStatusAndAnIdThatStandsInTheLog(String option, @TempDir Path directory)
      throws Exception {
    InstantSource broken =
        () -> {
          throw new IllegalStateException("while reading " + ADDRESS);
        };
    try (World world = World.usual(directory);
        CapturedLog log = new CapturedLog()) {
      Answer answer = world.check(new Program().with(broken), option, ADDRESS);

      assertThat(answer.status()).isEqualTo(70);
      Matcher id = ID.matcher(answer.out() + answer.err());
      assertThat(id.find()).as(answer.toString()).isTrue();
      assertThat(log.text()).contains(id.group(), "IllegalStateException");
    }
  }

  @Test
  void includeAnInputThatCannotBeRead() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    Answer answer = new Program().reading(broken).run("check", "-");

    assertThat(answer.status()).isEqualTo(70);
    assertThat(answer.err()).containsPattern(ID);
    assertThat(answer.out()).isEmpty();
  }
}
