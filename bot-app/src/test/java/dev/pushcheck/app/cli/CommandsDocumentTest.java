package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CommandsDocumentTest {
  private static final Path FILE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/commands.md").normalize();

  @Test
  void saysWhatTheCodeTakes() throws IOException {
    String expected = document();
    if (Boolean.getBoolean("updateGolden")) {
      Files.writeString(FILE, expected);
    }

    assertThat(FILE).as("missing? run with -DupdateGolden").exists();
    assertThat(Files.readString(FILE)).as("stale? run with -DupdateGolden").isEqualTo(expected);
  }

  @Test
  void breaksNoTable() {
    assertThat(document().lines().filter(line -> line.startsWith("|")))
        .allSatisfy(line -> assertThat(line).matches("\\|( ([^|]|\\\\\\|)+ \\|)+"));
  }

  private static String document() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            name -> null,
            InstantSource.fixed(Program.NOW),
            ZoneOffset.UTC);
    Settings settings = Settings.defaults(name -> null, ZoneOffset.UTC);
    try (Pushcheck pushcheck = new Pushcheck(settings, console.clock())) {
      return new CommandsDocument(PushcheckCommandLine.create(console), pushcheck.router().specs())
          .text();
    }
  }
}
