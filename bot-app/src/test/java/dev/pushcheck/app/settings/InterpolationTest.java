package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pushcheck.app.settings.Interpolation.MissingReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("A", "1", "NESTED", "${A}\\$1");

  @TempDir private Path directory;
  private Interpolation interpolation;

  @BeforeEach
  void stand() {
    interpolation = new Interpolation(ENVIRONMENT::get, directory.resolve("pushcheck.yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "${A}, 1",
    "x${A}y${A}z, x1y1z",
    "$A $ {A} }, $A $ {A} }",
    "${NESTED}, ${A}\\$1"
  })
  void fillsInVariablesOnce(String text, String filled) throws Exception {
    assertThat(interpolation.fill(text)).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource({
    "${B}, the environment variable B is not set",
    "${}, a ${ that is neither ${NAME} nor ${file:/path}",
    "${A, a ${ that is neither ${NAME} nor ${file:/path}",
    "${a-b}, a ${ that is neither ${NAME} nor ${file:/path}",
    "${file:}, a ${ that is neither ${NAME} nor ${file:/path}",
    "${file:none}, there is no file none",
    "${file:.}, there is no file .",
    "${file:huge}, the file huge is larger than 64 KiB",
    "${file:binary}, the file binary is not UTF-8 text"
  })
  void saysWhatIsMissing(String text, String reason) throws IOException {
    Files.write(directory.resolve("huge"), new byte[64 * 1024 + 1]);
    Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff});

    assertThatExceptionOfType(MissingReference.class)
        .isThrownBy(() -> interpolation.fill(text))
        .satisfies(missing -> assertThat(missing.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource({"'key', key", "'key\n', key", "'key\r\n', key", "'key\n\n', 'key\n'", "'', ''"})
  void dropsOneNewlineAtTheEndOfAFile(String content, String filled) throws Exception {
    Path file = Files.writeString(directory.resolve("push.key"), content);

    assertThat(interpolation.fill("${file:push.key}")).isEqualTo(filled);
    assertThat(interpolation.fill("${file:" + file.toAbsolutePath() + "}")).isEqualTo(filled);
  }
}
