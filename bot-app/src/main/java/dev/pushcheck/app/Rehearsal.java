package dev.pushcheck.app;

import dev.pushcheck.app.cli.Console;
import dev.pushcheck.app.cli.PushcheckCommandLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that goes through the starts of commands and of the bot and meets nobody: all that it
 * would talk to is a port of this machine where nobody listens, or the demo's own world, which it
 * leaves at the first prompt. The launcher lets Java write down the classes that are needed for it,
 * so that the next start finds them ready.
 */
public final class Rehearsal {
  private static final String NOBODY = "127.0.0.1:1";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern LISTENING = Pattern.compile("127\\.0\\.0\\.1:([0-9]+) listening");
  private static final String ADDRESS =
      "rtmp://push.example.com/live/a?txSecret=5d8ee5d9dd6d1a7f5a9e0aa54e5a4cf0&txTime=7FFFFFFF";

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--version"),
          List.of("check", ADDRESS),
          List.of("check", "--json", ADDRESS),
          List.of("explain", "18/501"),
          List.of("url", "push.example.com/live/a"),
          List.of("demo"));

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Path directory;
  private final Path settings;

  /** In a directory of its own. */
  Rehearsal(Path directory) throws IOException {
    this.directory = directory;
    settings =
        Files.writeString(
            directory.resolve("pushcheck.yaml"),
            """
            accounts:
              - { name: main, site: international, secretId: id, secretKey: key, timeout: 100ms,
                  endpoint: "http://NOBODY" }
            domains: [{ name: push.example.com, key: rehearsal, app: live }]
            dns: { servers: ["NOBODY"], timeout: 100ms }
            probe: { timeout: 100ms, control: "NOBODY", allowPrivateAddresses: true }
            slack: { appToken: xapp-rehearsal, botToken: xoxb-rehearsal, apiUrl: "http://NOBODY/" }
            discord: { token: rehearsal, apiUrl: "http://NOBODY/", gatewayUrl: "ws://NOBODY" }
            http: { listen: "127.0.0.1:0", admin: "127.0.0.1:0" }
            store: { url: "jdbc:sqlite:DIRECTORY/pushcheck.db" }
            """
                .replace("NOBODY", NOBODY)
                .replace("DIRECTORY", directory.toString()));
  }

  /** Rehearses in a directory that is gone afterwards, and ends. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("pushcheck-rehearsal");
    Rehearsal rehearsal = new Rehearsal(directory);
    rehearsal.commands();
    boolean ran = rehearsal.bot();
    rehearsal.tidy();
    System.exit(ran ? 0 : 1);
  }

  /** Runs commands one after the other. */
  void commands() {
    COMMANDS.forEach(this::execute);
  }

  /** Runs the bot until it has told how it is; gives whether it has. */
  boolean bot() throws InterruptedException {
    Thread bot = new Thread(() -> execute(List.of("run")), "rehearsal");
    bot.setDaemon(true);
    bot.start();
    Optional<Integer> port = Optional.empty();
    for (long began = System.nanoTime();
        port.isEmpty() && bot.isAlive() && System.nanoTime() - began < PATIENCE.toNanos();
        bot.join(50)) {
      port = port();
    }
    boolean told = port.filter(Rehearsal::isAnswered).isPresent();
    bot.interrupt();
    bot.join(PATIENCE.toMillis());
    return told;
  }

  /** All that was said. */
  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private void execute(List<String> command) {
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            print,
            print,
            Map.of("PUSHCHECK_CONFIG", settings.toString(), "PUSHCHECK_TERMINALS", "0")::get,
            InstantSource.system(),
            ZoneOffset.UTC);
    int unused = PushcheckCommandLine.create(console).execute(command.toArray(String[]::new));
  }

  private Optional<Integer> port() {
    Matcher listening = LISTENING.matcher(said());
    return listening.find() ? Optional.of(Integer.valueOf(listening.group(1))) : Optional.empty();
  }

  private static boolean isAnswered(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket
          .getOutputStream()
          .write("GET /health/ready HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .contains("slack");
    } catch (IOException e) {
      return false;
    }
  }

  private void tidy() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.walk(directory)) {
      left = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
  }
}
