package dev.pushcheck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.settings.SettingsProblem;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemLineTest {
  @ParameterizedTest
  @CsvSource({
    "dns.kye, 'is wrong', 'key: x', 'a/b.yaml:7: dns.kye: is wrong. For example: key: x'",
    "dns.kye, 'is it?', 'key: x', 'a/b.yaml:7: dns.kye: is it? For example: key: x'",
    "'', 'is wrong', '', 'a/b.yaml:7: is wrong'",
    "'\u001b', 'is wrong', '', 'a/b.yaml:7: \\u{1b}: is wrong'"
  })
  void isOneLine(String key, String problem, String example, String line) {
    assertThat(ProblemLine.of(Path.of("a/b.yaml"), new SettingsProblem(7, key, problem, example)))
        .isEqualTo(line);
  }
}
