package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Slack's own client for Node.js, running until it is closed. */
final class NodePeer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path FOLDER = Path.of("src", "test", "node").toAbsolutePath();

  private final Process process;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();

  private NodePeer(Process process) {
    this.process = process;
    Thread listener = new Thread(this::listen, "peer-" + process.pid());
    listener.setDaemon(true);
    listener.start();
  }

  /** Starts it; where it is not installed, the test is aborted, and on CI fails. */
  static NodePeer start(String... arguments) {
    if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
      missing("npm ci was not run in " + FOLDER.getFileName());
    }
    try {
      return new NodePeer(
          new ProcessBuilder(
                  Stream.concat(Stream.of("node", "peer.mjs"), Stream.of(arguments)).toList())
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .start());
    } catch (IOException e) {
      missing("node is not installed");
      throw new UncheckedIOException(e);
    }
  }

  private static void missing(String what) {
    assertThat(System.getenv("CI")).as(what).isNotEqualTo("true");
    abort(what);
  }

  /** Waits until it says a line that begins so. */
  NodePeer untilSaying(String words) {
    await()
        .atMost(PATIENCE)
        .until(() -> said.stream().anyMatch(line -> line.startsWith(words)) || !process.isAlive());
    assertThat(said).as("what Node.js said").anyMatch(line -> line.startsWith(words));
    return this;
  }

  /** All lines so far. */
  List<String> said() {
    return List.copyOf(said);
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException e) {
      said.add("(" + e.getClass().getSimpleName() + ")");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
