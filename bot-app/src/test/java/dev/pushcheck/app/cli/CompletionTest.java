package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pushcheck completion} prints, in a bash. */
class CompletionTest {
  @TempDir private Path directory;
  private Path script = Path.of("completion");

  @BeforeEach
  void print() throws IOException {
    Answer answer = new Program().run("completion");
    assertThat(answer.status()).isZero();
    script = Files.writeString(directory.resolve("completion"), answer.out());
  }

  @Test
  void completesCommands() throws IOException {
    assertThat(completed("pushcheck", "in")).containsExactly("interruptions");
    assertThat(completed("pushcheck", "che")).containsExactly("check");
  }

  @Test
  void completesOptionsOfACommand() throws IOException {
    assertThat(completed("pushcheck", "check", "--se")).containsExactly("--session");
    assertThat(completed("pushcheck", "run", "--"))
        .contains("--config")
        .doesNotContain("--session");
  }

  private String[] completed(String... words) throws IOException {
    List<String> command =
        List.of(
            "bash",
            "-c",
            ". \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
                + " _complete_pushcheck \"$1\" \"${!#}\"; printf '%s\\n' \"${COMPREPLY[@]}\"",
            script.toString());
    Process bash =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(words)).toList())
            .redirectError(Redirect.DISCARD) // compopt wants a line that is being typed
            .start();
    bash.getOutputStream().close();
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .strip()
        .split("\\s+", -1);
  }
}
