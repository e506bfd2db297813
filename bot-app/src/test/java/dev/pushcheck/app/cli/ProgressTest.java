package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
  private static final String INPUT =
      World.address("room42").rtmp() + "\n" + World.address("old", Duration.ofHours(-1)).rtmp();

  @TempDir private Path directory;

  @Test
  void showsHowFarALongRunIsToWhoeverWatchesOnlyTheErrors() throws Exception {
    Answer answer = run("2");

    assertThat(answer.err()).contains("1 checked, 0 blocked").endsWith("2 checked, 1 blocked\n");
    assertThat(answer.out()).doesNotContain("\r", "\u001b", "checked,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "12"})
  void isSilentWhereNobodyLooksOrTheLinesAreProgressEnough(String terminals) throws Exception {
    Answer answer = run(terminals);

    assertThat(answer.err()).isEmpty();
    assertThat(answer.lines()).hasSize(2);
  }

  private Answer run(String terminals) throws Exception {
    try (World world = World.usual(directory)) {
      Program program = new Program().with("PUSHCHECK_TERMINALS", terminals).reading(INPUT);
      return world.check(program, "-");
    }
  }
}
