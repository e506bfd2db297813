package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody else's program, run as a peer; it ends with {@link #close}. */
final class Program implements AutoCloseable {
  private static final int SECONDS_TO_END = 30;

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private Program(Process process) {
    this.process = process;
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts it; aborts the test if it is not installed, but on CI fails it. */
  static Program start(String name, String... arguments) throws IOException {
    if (!installed(name)) {
      String missing = name + " is not installed";
      assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
      abort(missing);
    }
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(Arrays.asList(arguments));
    return new Program(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start());
  }

  private static boolean installed(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
  }

  /** Reads on until a line holds the text; fails if the program ends without one. */
  void awaitLine(String text) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.contains(text)) {
        return;
      }
    }
    assertThat(lines).as("what the program said").anyMatch(line -> line.contains(text));
  }

  /** Waits for the end; everything it has said. */
  String awaitEnd() throws IOException, InterruptedException {
    output.lines().forEach(lines::add);
    assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    return String.join("\n", lines);
  }

  int exitValue() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
