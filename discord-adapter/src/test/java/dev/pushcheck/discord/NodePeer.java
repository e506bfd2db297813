package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
import org.awaitility.Awaitility;

/** The bot of {@code src/test/node}, over a library that is not ours. */
final class NodePeer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ""), "src", "test", "node");

  private final Process process;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();

  private NodePeer(Process process) {
    this.process = process;
    Thread listener = new Thread(this::listen, "peer-" + process.pid());
    listener.setDaemon(true);
    listener.start();
  }

  /** Starts it; where it is not installed, the test is aborted, and on CI fails. */
  static NodePeer start(String api, String token) {
    if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
      missing("npm ci has not been run in " + FOLDER);
    }
    try {
      ProcessBuilder builder = new ProcessBuilder("node", "peer.mjs", api, token);
      return new NodePeer(builder.directory(FOLDER.toFile()).redirectErrorStream(true).start());
    } catch (IOException e) {
      missing("node is not installed");
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has said so many things of a kind, and gives the last of them. */
  JsonObject await(String what, int times) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                things(what).size() >= times || !things("problem").isEmpty() || !process.isAlive());
    List<JsonObject> things = things(what);
    assertThat(things).as(said.toString()).hasSizeGreaterThanOrEqualTo(times);
    return things.get(things.size() - 1);
  }

  List<JsonObject> things(String what) {
    return lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(thing -> what.equals(thing.get("what").getAsString()))
        .toList();
  }

  private Stream<String> lines() {
    return said.stream().filter(line -> line.startsWith("{"));
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException e) {
      said.add("(" + e.getClass().getSimpleName() + ")");
    }
  }

  private static void missing(String what) {
    assertThat(System.getenv("CI")).as(what).isNotEqualTo("true");
    abort(what);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
