package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.pushcheck.app.metrics.Scrape;
import dev.pushcheck.sandbox.slack.Answer;
import dev.pushcheck.sandbox.slack.BlockKit;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Place;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot against a stand-in for Slack. */
class RunCommandLineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String KEY = "key-of-the-domain-5eed";

  private final SlackStandIn slack = SlackStandIn.start();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> status = new CompletableFuture<>();
  private final Thread program = new Thread(this::run, "program");

  @TempDir private Path directory;

  @AfterEach
  void end() throws InterruptedException {
    program.interrupt();
    program.join(PATIENCE.toMillis());
    slack.close();
  }

  @Test
  void answersOverASocketUntilItIsStopped() throws IOException {
    start("slack: { " + tokens() + " }");
    awaitSaying("slack     connected");

    assertThat(words(slack.type(Place.USUAL, "/pushcheck help"))).contains("check", "explain");
    assertThat(words(slack.type(Place.USUAL, "/pushcheck explain 18/501"))).contains("18/501");
    assertThat(words(slack.type(Place.USUAL, "/pushcheck rtmp://192.0.2.1/live/a?txSecret=5eed")))
        .contains("192.0.2.1")
        .doesNotContain("5eed");
    program.interrupt();
    assertThat(status.orTimeout(30, TimeUnit.SECONDS).join()).isZero();
    await().atMost(PATIENCE).until(() -> slack.sockets() == 0);
  }

  @Test
  void answersOverHttp() throws IOException {
    int port = freePort();
    slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    start(
        "slack: { mode: http, signingSecret: "
            + SlackStandIn.SIGNING_SECRET
            + ", "
            + tokens()
            + " }\nhttp: { listen: \"127.0.0.1:"
            + port
            + "\", admin: \"127.0.0.1:"
            + freePort()
            + "\" }");
    awaitSaying("slack     connected");

    assertThat(said()).contains("127.0.0.1:" + port + " listening");
    Interaction asked = slack.type(Place.USUAL, "/pushcheck help");
    assertThat(words(asked)).contains("explain");
    JsonObject checked = answer(slack.type(Place.USUAL, "/pushcheck nonsense?"));
    assertThat(words(slack.click(Place.USUAL, checked, "Check again"))).contains("nonsense");
  }

  @Test
  void showsWhatItDoesToPrometheus() throws Exception {
    int admin = freePort();
    start("slack: { " + tokens() + " }\nhttp: { admin: \"127.0.0.1:" + admin + "\" }");
    awaitSaying("slack     connected");
    words(slack.type(Place.USUAL, "/pushcheck explain 18/501"));
    words(slack.type(Place.USUAL, "/pushcheck rtmp://192.0.2.1/live/a?txSecret=5eed"));

    Scrape scrape = Scrape.of(get(admin, "/metrics"));
    assertThat(
            scrape.value(
                "pushcheck_commands_total{command=\"explain\",outcome=\"answered\",platform=\"slack\"}"))
        .contains(1.0);
    assertThat(scrape.types())
        .containsKeys(
            "pushcheck_checks_total",
            "pushcheck_command_duration_seconds",
            "pushcheck_pool_busy",
            "jvm_memory_used_bytes");
    assertThat(scrape.value("pushcheck_part_up{part=\"slack\"}")).contains(1.0);
    assertThat(scrape.value("pushcheck_part_up{part=\"settings\"}")).contains(1.0);
    assertThat(get(admin, "/metrics")).doesNotContain("5eed", "192.0.2.1");
  }

  @Test
  void takesOverSettingsWithoutReconnecting() throws Exception {
    int admin = freePort();
    String fixed = "slack: { " + tokens() + " }\nhttp: { admin: \"127.0.0.1:" + admin + "\" }\n";
    start(fixed);
    awaitSaying("slack     connected");
    assertThat(words(slack.type(Place.USUAL, "/pushcheck url live/a"))).contains("not");

    Files.writeString(directory.resolve("pushcheck.yaml"), fixed + "access: { default: host");
    await().atMost(PATIENCE).until(() -> get(admin, "/health/ready").contains("degraded"));
    assertThat(get(admin, "/health/ready")).contains("is not used", "\"up\"");

    Files.writeString(directory.resolve("pushcheck.yaml"), fixed + "text: { language: zh }\n");
    await().atMost(PATIENCE).until(() -> !get(admin, "/health/ready").contains("degraded"));
    assertThat(slack.sockets()).isEqualTo(1);
  }

  private static String get(int port, String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            BodyHandlers.ofString())
        .body();
  }

  @Test
  void saysWhatItWorksWithAndWhatIsOff() throws IOException {
    start("slack: { " + tokens() + " }\ndomains: [ { name: push.example.com, key: " + KEY + " } ]");

    awaitSaying("alerts    off: no routes");
    assertThat(said())
        .contains(
            "slack     connected",
            "discord   off: the settings have no discord:",
            "accounts  none",
            "domains   1: push.example.com",
            "callbacks off",
            "store     SQLite, kept 90d")
        .doesNotContain(KEY);
  }

  @Test
  void doesNotRunTwiceWithOneStore() throws IOException {
    start("slack: { " + tokens() + " }");
    awaitSaying("slack     connected");

    dev.pushcheck.app.cli.Answer second =
        new Program().run("run", "--config", directory.resolve("pushcheck.yaml").toString());
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err())
        .contains("Another Pushcheck runs with the same store: jdbc:sqlite:", "pushcheck.db");
    assertThat(slack.sockets()).isEqualTo(1);
  }

  @Test
  void goesOnTryingWhereSlackRefusesIt() throws IOException {
    slack.always("auth.test", Answer.error("invalid_auth"));
    start("slack: { " + tokens() + " }");
    awaitSaying("not connected, trying again: Slack refuses the bot token: invalid_auth");

    slack.recover();
    await().atMost(PATIENCE).until(() -> slack.sockets() == 1);
  }

  @Test
  void hasNothingToRunWithoutAPlatform() {
    dev.pushcheck.app.cli.Answer answer = new Program().run("run");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("the settings name no chat platform");
  }

  @Test
  void knowsTwoWaysToWriteTheLog() {
    dev.pushcheck.app.cli.Answer answer = new Program().with("PUSHCHECK_LOG", "xml").run("run");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("PUSHCHECK_LOG is neither text nor json");
  }

  private String tokens() {
    return "botToken: "
        + SlackStandIn.BOT_TOKEN
        + ", appToken: "
        + SlackStandIn.APP_TOKEN
        + ", apiUrl: \""
        + slack.apiUrl()
        + "\"";
  }

  private void start(String settings) throws IOException {
    String http =
        settings.contains("http: {") ? "" : "\nhttp: { admin: \"127.0.0.1:" + freePort() + "\" }";
    String store = "\nstore: { url: \"jdbc:sqlite:" + directory.resolve("pushcheck.db") + "\" }";
    Files.writeString(directory.resolve("pushcheck.yaml"), settings + http + store + "\n");
    program.setDaemon(true);
    program.start();
  }

  private void run() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            name -> null,
            InstantSource.system(),
            ZoneOffset.UTC);
    status.complete(
        PushcheckCommandLine.create(console)
            .execute("run", "--config", directory.resolve("pushcheck.yaml").toString()));
  }

  private void awaitSaying(String words) {
    await().atMost(PATIENCE).until(() -> said().contains(words) || status.isDone());
    assertThat(said()).contains(words);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String words(Interaction interaction) {
    return String.join(" ", BlockKit.strings(answer(interaction)));
  }

  private static JsonObject answer(Interaction interaction) {
    await().atMost(PATIENCE).until(() -> !interaction.answers().isEmpty());
    return interaction.answers().get(0);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
