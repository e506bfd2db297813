package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import dev.pushcheck.app.Bots;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.discord.Ticket;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole bot, from what a host does on Discord to what the host sees. */
class DiscordEndToEndTest {
  private static final String TOKEN = "a-token-of-discord";
  private static final Pattern TIME = Pattern.compile("<t:(\\d+):");
  private static final Pattern BUTTON = Pattern.compile("[0-9a-f]{32}");

  /** Times in golden files are as if they had been written then. */
  private static final long GOLDEN_NOW = Instant.parse("2026-11-22T12:50:00Z").getEpochSecond();

  @TempDir private Path directory;
  private final DiscordServer discord = DiscordServer.start(TOKEN);
  private final Instant now = Instant.now();
  private World world;
  private Pushcheck pushcheck;
  private Bots bots;

  @BeforeEach
  void start() throws Exception {
    world = World.usual(directory);
    world.section(
        "discord",
        "{ token: %s, apiUrl: \"%s\", guilds: [\"%s\"] }"
            .formatted(TOKEN, discord.apiUrl(), Guild.ID));
    Settings settings = DiscordStage.settings(world);
    pushcheck = new Pushcheck(settings, InstantSource.system());
    bots = new Bots(settings, pushcheck, InstantSource.system());
    bots.start();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> bots.all().stream().allMatch(bot -> bot.condition().state() == State.UP));
  }

  @AfterEach
  void close() throws Exception {
    bots.close();
    pushcheck.close();
    discord.close();
    world.close();
  }

  @ParameterizedTest
  @CsvSource({"en-US,en", "zh-CN,zh"})
  void explainsAnExpiredAddress(String locale, String language) {
    Ticket ticket = check(Asker.HOST.speaking(locale), signed(Duration.ofHours(-2)).rtmp());
    assertGolden("expired-" + language, ticket);
  }

  @ParameterizedTest
  @CsvSource({"en-US,en", "zh-CN,zh"})
  void explainsAMisspeltStream(String locale, String language) {
    String address = signed(Duration.ofHours(12)).rtmp().replace("/room42?", "/Room42?");
    assertGolden("other-stream-" + language, check(Asker.HOST.speaking(locale), address));
  }

  @Test
  void saysThatAllIsWell() {
    assertGolden("ready-en", check(Asker.HOST, signed(Duration.ofHours(12)).rtmp()));
  }

  @Test
  void saysWhatItCannotRead() {
    assertGolden("unreadable-en", check(Asker.HOST, "hello can you help"));
  }

  @Test
  void explainsACode() {
    Ticket ticket =
        discord.interactions().command(Asker.HOST, "explain", Map.of("question", "18/501"));
    assertGolden("explain-en", ticket);
  }

  @Test
  void checksAgainAtAClick() {
    Ticket first = check(Asker.HOST, signed(Duration.ofHours(-2)).rtmp());
    String again = DiscordStage.button("Check again", shown(first));
    assertThat(shown(discord.interactions().click(Asker.HOST, again)))
        .isNotEmpty()
        .contains("Check again");
  }

  @Test
  void takesWhatStandsInTheEncoder() {
    SignedAddress address = signed(Duration.ofHours(12));
    Map<String, String> fields =
        Map.of("server", address.obsServer(), "key", address.obsKey(), "session", "4h");
    Ticket ticket = discord.interactions().submit(Asker.HOST, "form:check", fields);
    assertThat(shown(ticket)).contains("room42");
    assertNoSecretWasSent();
  }

  @Test
  void logsNothingOfAMessageThatItsLibraryCannotRead() {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Map<String, String> address = Map.of("address", signed(Duration.ofHours(12)).rtmp());
      discord.interactions().unheardOf("pushcheck", address);
      shown(check(Asker.HOST, "live/room42"));
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("txSecret");
  }

  private Ticket check(Asker asker, String address) {
    return discord.interactions().command(asker, "pushcheck", Map.of("address", address));
  }

  private SignedAddress signed(Duration valid) {
    return new SignedAddress(World.DOMAIN, "live", "room42", World.KEY, now.plus(valid));
  }

  private void assertGolden(String name, Ticket ticket) {
    String json =
        new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create()
            .toJson(JsonParser.parseString(shown(ticket)));
    String steady =
        TIME.matcher(BUTTON.matcher(json).replaceAll("id"))
            .replaceAll(this::asIfThen)
            .replaceAll("txTime=[0-9A-Fa-f]{8}", "txTime=6A1F3C40")
            .replaceAll("(\\d+([.]\\d+)?) (ms|s|毫秒|秒)(?![a-z])", "0.4 s");
    Golden.assertMatches(DiscordEndToEndTest.class, name, steady + "\n");
    assertNoSecretWasSent();
  }

  private String asIfThen(MatchResult time) {
    long minutes = Math.round((Long.parseLong(time.group(1)) - now.getEpochSecond()) / 60.0);
    return Matcher.quoteReplacement("<t:" + (GOLDEN_NOW + minutes * 60) + ":");
  }

  private void assertNoSecretWasSent() {
    String secret = signed(Duration.ofHours(12)).txSecret();
    String other = signed(Duration.ofHours(-2)).txSecret();
    assertThat(discord.calls())
        .allSatisfy(
            call ->
                assertThat(call.body().toString()).doesNotContain(secret, other, World.KEY, TOKEN));
  }

  private static String shown(Ticket ticket) {
    await().atMost(Duration.ofSeconds(30)).until(() -> ticket.shown().isPresent());
    return ticket.text();
  }
}
