package dev.pushcheck.app.scenario;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The program in a process of its own, which can be killed without a word. */
final class BotProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  /** Starts {@code run} with these settings, and waits until it takes callbacks at this port. */
  static BotProcess start(Path settings, int port, Path log) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.pushcheck.app.Main",
            "run",
            "--config",
            settings.toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    BotProcess bot = new BotProcess(process);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> bot.hasEnded() || isOpen(port));
    if (bot.hasEnded()) {
      throw new IllegalStateException("the bot ended by itself; see " + log);
    }
    return bot;
  }

  /** As {@code kill -9} does it. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private boolean hasEnded() {
    return !process.isAlive();
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
