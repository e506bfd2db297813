package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  @TempDir private Path directory;

  @Test
  void goesThroughCommandsAndTheBotAndMeetsNobody() throws IOException, InterruptedException {
    Rehearsal rehearsal = new Rehearsal(directory);

    rehearsal.commands();
    assertThat(rehearsal.bot()).as(rehearsal.said()).isTrue();

    assertThat(rehearsal.said())
        .contains("pushcheck ", "push.example.com", "18/501", "Pushcheck is running")
        .contains("slack     not connected")
        .doesNotContain("fault of this program", "5d8ee5d9dd6d1a7f", "yaml:");
    assertThat(Path.of("data")).doesNotExist();
  }
}
