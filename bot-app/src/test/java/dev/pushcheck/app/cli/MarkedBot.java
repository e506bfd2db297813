package dev.pushcheck.app.cli;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.app.Bots;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.metrics.PrometheusMeters;
import dev.pushcheck.app.settings.ReloadableSettings;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CallbackSender;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole bot between both chats, an account and a sender of callbacks, every secret of which is
 * marked, and all the places where one could come out.
 */
final class MarkedBot implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final Map<String, Canary> SECRETS = secrets();

  final SlackStandIn slack = SlackStandIn.start();
  final DiscordServer discord = DiscordServer.start(secret("token of Discord"));
  final RunningLog log = new RunningLog();
  private final AtomicReference<Optional<RuntimeException>> trouble =
      new AtomicReference<>(Optional.empty());
  private final InstantSource clock =
      () -> {
        requireNonNull(trouble.get()).ifPresent(MarkedBot::fail);
        return InstantSource.system().instant();
      };
  private final World world;
  private final Path directory;
  private final PrometheusMeters meters = new PrometheusMeters("canary");
  private final ReloadableSettings settings;
  private final Pushcheck pushcheck;
  private final Bots bots;

  MarkedBot(Path directory) throws Exception {
    this.directory = directory;
    world = new World(directory);
    world.ingest(World.DOMAIN);
    world
        .account("main", "international", secret("SecretKey"))
        .clock(InstantSource.system())
        .datesBy(InstantSource.system())
        .domain(
            Domain.push(World.DOMAIN).keys(AuthKeys.of(secret("push key"), secret("backup key"))));
    world.knows(
        "{ name: push.example.net, key: \"%s\", backupKey: \"%s\" }"
            .formatted(secret("push key of the settings"), secret("backup key of the settings")));
    world.section(
        "slack",
        "{ mode: socket, botToken: %s, appToken: %s, signingSecret: %s, apiUrl: \"%s\" }"
            .formatted(
                secret("bot token of Slack"),
                secret("app token of Slack"),
                secret("signing secret of Slack"),
                slack.apiUrl()));
    world.section(
        "discord",
        "{ token: \"%s\", apiUrl: \"%s\", guilds: [\"%s\"] }"
            .formatted(secret("token of Discord"), discord.apiUrl(), Guild.ID));
    world.section("store", "{ url: \"jdbc:sqlite:%s\" }".formatted(directory.resolve("kept.db")));
    world.section("http", "{ listen: \"127.0.0.1:0\", admin: \"127.0.0.1:0\" }");
    world.section(
        "callbacks",
        "{ path: \"/callbacks/%s\", key: \"%s\" }"
            .formatted(secret("path of callbacks"), secret("key of callbacks")));
    world.section(
        "alerts",
        "{ hold: 0s, routes: [{ to: [\"slack:C1\", \"discord:%s\"] }] }".formatted(Guild.CHANNEL));
    world.section("leakGuard", "on");
    slack.grantScope("channels:history");
    slack.subscribe("message.channels");
    discord.gateway().allowMessageContent();
    settings = ReloadableSettings.open(world.settings(), name -> null, clock, meters);
    pushcheck = new Pushcheck(settings, clock, meters);
    bots = new Bots(settings, pushcheck, clock, meters::scrape);
    bots.start();
    await()
        .atMost(PATIENCE)
        .until(() -> bots.all().stream().allMatch(bot -> bot.condition().state() == State.UP));
  }

  private static Map<String, Canary> secrets() {
    Map<String, Canary> secrets = new LinkedHashMap<>();
    secrets.put("push key", new Canary("pr1maryPushKey0fTheCanary42"));
    secrets.put("backup key", new Canary("b4ckupPushKey0fTheCanary4242"));
    secrets.put("push key of the settings", new Canary("k3y/of+the Canary=4711&more"));
    secrets.put("backup key of the settings", new Canary("s3cond<key>of+the&Canary=12"));
    secrets.put("SecretId", new Canary(World.SECRET_ID));
    secrets.put("SecretKey", new Canary("0ur+Own/SecretKeyOfTheApi=77"));
    secrets.put("bot token of Slack", new Canary(SlackStandIn.BOT_TOKEN));
    secrets.put("app token of Slack", new Canary(SlackStandIn.APP_TOKEN));
    secrets.put("signing secret of Slack", new Canary(SlackStandIn.SIGNING_SECRET));
    secrets.put("token of Discord", new Canary("MTc5NTAwMDAwMA.GcAnaRy.d1sc0rdT0kenOfTheCanary"));
    secrets.put("key of callbacks", new Canary("c4llbackKey=Of&TheCanary"));
    secrets.put("path of callbacks", new Canary("p4thOfCallbacks-the_Canary99"));
    secrets.put("signature of an address", new Canary("ca9a12f5d0e84b7792d31c6eaf5b8e03"));
    secrets.put("signature of a push", new Canary("5bd07e1c94fa4e6d8b21aa73c6f0159e"));
    return secrets;
  }

  /** A secret, to be given to the bot. */
  static String secret(String name) {
    return requireNonNull(SECRETS.get(name), name).secret();
  }

  /** Tencent, in front of the bot's own listener. */
  CallbackSender sender() {
    String path = "/callbacks/" + secret("path of callbacks");
    return CallbackSender.to(
        URI.create("http://127.0.0.1:" + port(0) + path), secret("key of callbacks"), clock);
  }

  /** From now on everything that asks for the time breaks. */
  void breakWith(RuntimeException problem) {
    trouble.set(Optional.of(problem));
  }

  void mend() {
    trouble.set(Optional.empty());
  }

  /** Changes the settings under the running bot, and lets it look until it has judged them. */
  void reload(String section, String yaml) {
    world.section(section, yaml);
    world.settings();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              settings.look();
              return settings.condition().state() != State.UP;
            });
  }

  /** All that could be read of the bot by somebody, by where. */
  Map<String, String> everything() throws IOException {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("log and audit", log.text());
    places.put("metrics", get("/metrics"));
    places.put("health", get("/health/ready"));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(MarkedBot::isOfStore).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        places.put(file.getFileName().toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    places.put(
        "sent to Slack",
        slack.calls().stream()
            .map(call -> call.method() + " " + call.form())
            .collect(Collectors.joining("\n")));
    places.put(
        "sent to Discord",
        discord.calls().stream()
            .map(call -> call.line() + " " + call.query() + " " + call.body())
            .collect(Collectors.joining("\n")));
    return places;
  }

  private static boolean isOfStore(Path file) {
    return file.getFileName().toString().startsWith("kept.db");
  }

  private String get(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(1) + path)).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private int port(int listener) {
    return bots.listening().get(listener).address().port();
  }

  private static void fail(RuntimeException problem) {
    throw problem;
  }

  @Override
  public void close() throws Exception {
    mend();
    bots.close();
    pushcheck.close();
    meters.close();
    slack.close();
    discord.close();
    world.close();
    log.close();
  }
}
