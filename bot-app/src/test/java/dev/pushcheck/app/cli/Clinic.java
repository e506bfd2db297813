package dev.pushcheck.app.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CallbackTemplate;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A bot in good health: all that it depends on is there and works, until a test breaks it. */
final class Clinic implements AutoCloseable {
  static final String DISCORD_TOKEN = "a-token-of-discord";
  static final String CALLBACK_KEY = "callbackKeyOfTheSandbox";
  static final String CALLBACK_PATH = "/callbacks/5f1e9c0b7a3d4e62";

  /** What sends callbacks to the bot, under a name of which the settings know nothing. */
  static final CallbackTemplate TEMPLATE =
      CallbackTemplate.to(1000, "https://bot.example.com" + CALLBACK_PATH, CALLBACK_KEY);

  final World world;
  final SlackStandIn slack = SlackStandIn.start();
  final DiscordServer discord = DiscordServer.start(DISCORD_TOKEN);
  final CssAccountServer account;
  private final Path directory;
  private final List<AutoCloseable> peers = new ArrayList<>();

  Clinic(Path directory) {
    this.directory = directory;
    world = World.usual(directory);
    account =
        world
            .account("main", "international")
            .domain(Domain.push(World.DOMAIN).keys(AuthKeys.of(World.KEY)))
            .callbackTemplate(TEMPLATE)
            .callbackRule(World.DOMAIN, TEMPLATE.id());
    secretKey(World.SECRET_KEY);
    store(directory.resolve("pushcheck.db"));
    ports(0, 0);
    world.section(
        "slack",
        "{ botToken: %s, appToken: %s, apiUrl: \"%s\" }"
            .formatted(SlackStandIn.BOT_TOKEN, SlackStandIn.APP_TOKEN, slack.apiUrl()));
    world.section(
        "discord", "{ token: %s, apiUrl: \"%s\" }".formatted(DISCORD_TOKEN, discord.apiUrl()));
    callbacks("key: " + CALLBACK_KEY);
    world.section(
        "alerts",
        "{ ops: \"slack:C1\", routes: [{ to: [\"slack:C2\", \"discord:%s\"] }] }"
            .formatted(Guild.CHANNEL));
  }

  void secretKey(String key) {
    world.section(
        "accounts",
        "[{ name: main, site: international, secretId: %s, secretKey: %s, timeout: 1s, endpoint: \"http://%s\" }]"
            .formatted(World.SECRET_ID, key, account.endpoint()));
  }

  void store(Path file) {
    world.section("store", "{ url: \"jdbc:sqlite:" + file + "\" }");
  }

  void ports(int listen, int admin) {
    world.section(
        "http", "{ listen: \"127.0.0.1:%d\", admin: \"127.0.0.1:%d\" }".formatted(listen, admin));
  }

  /** Takes callbacks under the usual path. */
  void callbacks(String more) {
    world.section("callbacks", "{ path: \"" + CALLBACK_PATH + "\", " + more + " }");
  }

  void control(String address) {
    world.section(
        "probe", "{ allowPrivateAddresses: true, timeout: 1s, control: \"" + address + "\" }");
  }

  /** An ingest that is known to work. */
  void control(RtmpServer ingest) {
    control(ingest.address().getHostAddress() + ":" + ingest.port());
  }

  Path directory() {
    return directory;
  }

  /** Is closed with the clinic. */
  void keep(AutoCloseable peer) {
    peers.add(peer);
  }

  Answer doctor(String... options) {
    Stream<String> first = Stream.of("doctor", "--config", world.settings().toString());
    return new Program().run(Stream.concat(first, Stream.of(options)).toArray(String[]::new));
  }

  /** What is not right, as the outcome and the code of each finding. */
  static List<String> complaints(JsonObject diagnosis) {
    List<String> complaints = new ArrayList<>();
    for (JsonElement element : diagnosis.getAsJsonArray("checks")) {
      JsonObject check = element.getAsJsonObject();
      if (!check.get("code").isJsonNull()) {
        complaints.add(check.get("outcome").getAsString() + " " + check.get("code").getAsString());
      }
    }
    return complaints;
  }

  /** All that must never be read anywhere. */
  static List<String> secrets() {
    return List.of(
        World.KEY,
        World.SECRET_ID,
        World.SECRET_KEY,
        DISCORD_TOKEN,
        SlackStandIn.BOT_TOKEN,
        SlackStandIn.APP_TOKEN,
        CALLBACK_KEY,
        CALLBACK_PATH);
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable peer : peers) {
      peer.close();
    }
    discord.close();
    slack.close();
    world.close();
  }
}
