package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InterruptionsDocumentTest {
  private static final Path FILE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/interruptions.md").normalize();

  @Test
  void saysWhatTheCodeKnows() throws IOException {
    String expected = InterruptionsDocument.text();
    if (Boolean.getBoolean("updateGolden")) {
      Files.writeString(FILE, expected);
    }

    assertThat(FILE).as("missing? run with -DupdateGolden").exists();
    assertThat(Files.readString(FILE)).as("stale? run with -DupdateGolden").isEqualTo(expected);
  }

  @Test
  void breaksNoTable() {
    assertThat(InterruptionsDocument.text().lines().filter(line -> line.startsWith("|")))
        .allSatisfy(line -> assertThat(line).matches("\\|( [^|]+ \\|)+"));
  }
}
