package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.app.Bots;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.http.HttpSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.settings.SettingsFile;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.discord.Ticket;
import dev.pushcheck.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The whole bot between a Discord and an account of Tencent's: one stream that broke off often, one
 * that is banned, and a page and a half of streams that are live.
 */
final class DiscordStage implements AutoCloseable {
  static final String TOKEN = "a-token-of-discord";
  static final String STREAM = World.DOMAIN + "/live/room42";
  static final String BANNED = World.DOMAIN + "/live/banned";
  static final String BUSY = World.DOMAIN + "/live/busy";
  private static final String FADED = "Network error for the push client.";
  private static final int LIVE = 30;
  private static final int BREAKS = 25;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern SIGNATURE = Pattern.compile("txSecret=([0-9a-fA-F]{8,})");

  private static final Pattern TIME = Pattern.compile("<t:(\\d+):");

  final DiscordServer discord = DiscordServer.start(TOKEN);
  final Instant now = Instant.now();
  private final World world;
  private final Pushcheck pushcheck;
  private final Bots bots;
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> issued = new TreeSet<>();

  DiscordStage(Path directory) throws IOException, SettingsException {
    world = World.inAccount(directory);
    fill(account().clock(InstantSource.system()).datesBy(InstantSource.system()));
    world.section(
        "discord",
        "{ token: %s, apiUrl: \"%s\", guilds: [\"%s\"] }"
            .formatted(TOKEN, discord.apiUrl(), Guild.ID));
    world.section("store", "{ url: \"jdbc:sqlite:%s\" }".formatted(directory.resolve("kept.db")));
    Settings settings = settings(world);
    pushcheck = new Pushcheck(settings, InstantSource.system());
    bots = new Bots(settings, pushcheck, InstantSource.system());
    bots.start();
    await()
        .atMost(PATIENCE)
        .until(() -> bots.all().stream().allMatch(bot -> bot.condition().state() == State.UP));
  }

  /** The settings of a world, but for the ports to listen on: those the system chooses. */
  static Settings settings(World world) throws IOException, SettingsException {
    Settings read = SettingsFile.read(world.settings(), name -> null);
    HostAndPort any = new HostAndPort("127.0.0.1", 0);
    return new Settings(
        read.accounts(),
        read.domains(),
        read.dns(),
        read.probe(),
        read.check(),
        read.slack(),
        read.discord(),
        new HttpSettings(any, any),
        read.callbacks(),
        read.store(),
        read.alerts(),
        read.access(),
        read.limits(),
        read.leakGuard(),
        read.text());
  }

  CssAccountServer account() {
    return world.account();
  }

  Pushcheck pushcheck() {
    return pushcheck;
  }

  /** An address that is asked about; its signature must not be seen again. */
  String address(String stream, Duration valid) {
    SignedAddress address =
        new SignedAddress(World.DOMAIN, "live", stream, World.KEY, now.plus(valid));
    asked.add(address.txSecret());
    return address.rtmp();
  }

  Ticket command(Asker asker, String name, Map<String, String> options) {
    return discord.interactions().command(asker, name, options);
  }

  /** Clicks the button with this label below what somebody sees. */
  Ticket click(Asker asker, String label, String shown) {
    return discord.interactions().click(asker, button(label, shown));
  }

  /** What Discord was given as the id of the button with this label. */
  static String button(String label, String shown) {
    Matcher button =
        Pattern.compile("\"custom_id\":\"([0-9a-f]{32})\"[^{}]*\"label\":\"" + label + "\"")
            .matcher(shown);
    Matcher other =
        Pattern.compile("\"label\":\"" + label + "\"[^{}]*\"custom_id\":\"([0-9a-f]{32})\"")
            .matcher(shown);
    if (button.find()) {
      return button.group(1);
    }
    assertThat(other.find()).as("a button %s in %s", label, shown).isTrue();
    return other.group(1);
  }

  /** What somebody sees in the end. */
  static String shown(Ticket ticket) {
    await().atMost(PATIENCE).until(() -> ticket.shown().isPresent());
    return ticket.text();
  }

  /** All that somebody reads in the end, buttons and all, line by line. */
  static String read(Ticket ticket) {
    shown(ticket);
    StringBuilder text = new StringBuilder();
    ticket.shown().ifPresent(message -> read(message, text));
    return text.toString();
  }

  /** The same for every run: times by their distance from now, without signatures. */
  String steady(String text) {
    return TIME.matcher(text)
        .replaceAll(this::distance)
        .replaceAll("txSecret=[0-9a-f]{32}", "txSecret=(32 digits)")
        .replaceAll("txTime=[0-9A-F]{8}", "txTime=(8 digits)")
        .replaceAll("(\\d+([.]\\d+)?) (ms|s|毫秒|秒)(?![a-z])", "0.4 $3");
  }

  private String distance(MatchResult time) {
    long seconds = Long.parseLong(time.group(1)) - now.getEpochSecond();
    return "<t:" + Duration.ofMinutes(Math.floorDiv(seconds, 60)) + ":";
  }

  /** What a new address gave away, which it may. */
  String issued(Ticket ticket) {
    String shown = shown(ticket);
    SIGNATURE.matcher(shown).results().forEach(match -> issued.add(match.group(1)));
    return shown;
  }

  /** Nothing that was sent to anybody holds a key, or a signature that nobody asked for. */
  void assertNoSecretWasSent() {
    assertThat(discord.calls())
        .isNotEmpty()
        .allSatisfy(call -> assertKeepsSecrets(call.body().toString() + call.line()));
    assertThat(account().callsSeen())
        .allSatisfy(call -> assertKeepsSecrets(call.parameters()))
        .allSatisfy(call -> assertThat(issued).noneMatch(call.parameters()::contains));
  }

  private void assertKeepsSecrets(String sent) {
    assertThat(sent).doesNotContain(World.KEY, World.SECRET_KEY, World.SECRET_ID, TOKEN);
    assertThat(asked).noneMatch(sent::contains);
    assertThat(SIGNATURE.matcher(sent).results().map(match -> match.group(1)))
        .allSatisfy(signature -> assertThat(issued).contains(signature));
  }

  private void fill(CssAccountServer account) {
    account.ban(new Ban(path("banned"), ago(60), now.plus(Duration.ofDays(6))));
    account.push(Push.of(path("busy"), "198.51.100.7", ago(42)));
    IntStream.range(1, LIVE)
        .mapToObj(number -> path("show%02d".formatted(number)))
        .forEach(stream -> account.push(Push.of(stream, "198.51.100.8", ago(7))));
    account.events(IntStream.rangeClosed(1, BREAKS).mapToObj(this::brokenOff).toList());
  }

  private StreamEvent brokenOff(int number) {
    Instant ended = ago(number * 20);
    Push push = Push.of(path("room42"), "198.51.100.9", ended.minusSeconds(300));
    return StreamEvent.interruption(push, ended, number % 5 == 0 ? CssWorld.STOPPED : FADED);
  }

  static StreamPath path(String stream) {
    return new StreamPath(World.DOMAIN, "live", stream);
  }

  private Instant ago(int minutes) {
    return now.minus(Duration.ofMinutes(minutes));
  }

  private static void read(JsonElement element, StringBuilder text) {
    if (element instanceof JsonArray array) {
      array.forEach(item -> read(item, text));
    } else if (element instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> member : new LinkedHashMap<>(object.asMap()).entrySet()) {
        if (List.of("content", "label", "description", "title").contains(member.getKey())
            && !member.getValue().getAsString().isEmpty()) {
          text.append(member.getValue().getAsString()).append('\n');
        } else {
          read(member.getValue(), text);
        }
      }
    }
  }

  @Override
  public void close() throws Exception {
    bots.close();
    pushcheck.close();
    discord.close();
    world.close();
  }
}
