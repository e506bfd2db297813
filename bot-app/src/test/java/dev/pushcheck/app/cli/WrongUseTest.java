package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines and settings that cannot be understood. */
class WrongUseTest {
  private static final String ADDRESS = "rtmp://push.example.com/live/a?txSecret=5ec2e7&txTime=1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check                      | Missing required parameter | pushcheck check --help",
        "check a --sessin 4h        | --session                  | pushcheck check --help",
        "check a --session 4x       | 4x                         | 90m",
        "check a --session 0h       | 0h                         | 90m",
        "check a --domain a/b       | a/b                        | push.example.com",
        "check a --app ?            | app                        | live",
        "check a --lang fr          | --lang                     | zh",
        "check a --session          | --session                  | pushcheck check --help",
        "chekc a                    | chekc                      | pushcheck check",
        "--verbose                  | --verbose                  | pushcheck --help"
      })
  void isAnsweredWithTheWayOut(String commandLine, String names, String wayOut) {
    Answer answer = new Program().run(commandLine.split(" ", -1));

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains(names, wayOut);
  }

  @Test
  void tellsHowToCheckAnAddressGivenInPlaceOfACommand() {
    Answer answer = new Program().run(ADDRESS);

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err())
        .contains("rtmp://push.example.com/live/a…", "pushcheck check 'rtmp://…'")
        .doesNotContain("5ec2e7");
  }

  @Test
  void showsItsUseWithoutAnyArguments() {
    Answer answer = new Program().run();

    assertThat(answer.status()).isZero();
    assertThat(answer.out()).contains("Usage: pushcheck", "check", "Exit status:");
  }

  @ParameterizedTest
  @CsvSource({"--help, Usage: pushcheck", "--version, pushcheck ", "--version, Java 1"})
  void tellsAboutItself(String option, String words) {
    Answer answer = new Program().run(option);

    assertThat(answer.status()).isZero();
    assertThat(answer.out()).contains(words);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tellsAboutEachCommand(String command) {
    Answer help = new Program().run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: pushcheck " + command);
    assertThat(help.err()).isEmpty();

    Answer version = new Program().run(command, "--version");
    assertThat(version.status()).isZero();

    Answer wrong = new Program().run(command, "a", "b", "--no-such-option");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("--no-such-option", "pushcheck " + command + " --help");
  }

  static Set<String> commands() {
    return PushcheckCommandLine.create(Console.ofProcess()).getSubcommands().keySet();
  }

  @Test
  void namesEveryProblemOfTheSettingsByLine(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("pushcheck.yaml");
    Files.writeString(
        file,
        """
        dns: { timeout: 2 }
        prob: { timeout: 3s }
        check:
          session: never
          deadline: 90s
        """);

    Answer answer = new Program().run("check", "--config", file.toString(), "room42");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith(file + ":"))
        .anyMatch(line -> line.startsWith(file + ":1: dns.timeout: "))
        .anyMatch(line -> line.startsWith(file + ":2: ") && line.contains("probe"))
        .anyMatch(line -> line.startsWith(file + ":4: check.session: "))
        .anyMatch(line -> line.startsWith(file + ":5: check.deadline: "));
  }

  @Test
  void saysThatASettingsFileIsNotThere(@TempDir Path directory) {
    Path file = directory.resolve("nowhere.yaml");

    Answer answer = new Program().run("check", "--config", file.toString(), "room42");

    assertThat(answer).isEqualTo(new Answer(2, "", file + ": there is no such file\n"));
  }

  @Test
  void saysThatSettingsCannotBeRead(@TempDir Path directory) {
    Answer answer = new Program().run("check", "--config", directory.toString(), "room42");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).startsWith(directory + ": cannot be read");
  }
}
