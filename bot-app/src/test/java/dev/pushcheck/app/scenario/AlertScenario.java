package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.app.Bots;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.metrics.PrometheusMeters;
import dev.pushcheck.app.scenario.Told.Kind;
import dev.pushcheck.app.settings.ReloadableSettings;
import dev.pushcheck.health.Condition.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story about alerts, told with the real bot: what happens at Tencent's side comes in by real
 * callbacks, and channels of stand-ins are told. A test says what happens and what it expects, and
 * {@link #end} fails on anything else that any channel was told, on messages without words, on
 * alerts that are given up, and on secrets in what was sent or stored.
 */
final class AlertScenario implements AutoCloseable {
  /** How long something may take that should happen at once: the machine may be busy. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How long it has to stay quiet for nothing to come. */
  private static final String NOT_TESTED = "Not tested: the account's side";

  private static final Duration QUIET = Duration.ofMillis(400);

  final MovedClock clock = new MovedClock();
  final ChatStage chats = new ChatStage();
  final TencentStage tencent;
  private final Path directory;
  private final int port;
  private final Map<String, String> sections = new LinkedHashMap<>();
  private final Map<String, String> alerts = new LinkedHashMap<>();
  private final List<String> routes = new ArrayList<>();
  private final List<Told> expected = new ArrayList<>();
  private final List<Bot> bots = new ArrayList<>();
  private final Instant started = Instant.now();

  AlertScenario(Path directory) throws IOException {
    this.directory = directory;
    port = freePort();
    tencent =
        new TencentStage(
            URI.create("http://127.0.0.1:" + port + "/callbacks/" + TencentStage.PATH), clock);
    sections.put("accounts", tencent.settings());
    sections.put("callbacks", TencentStage.callbackSettings());
    sections.put("http", "{ listen: \"127.0.0.1:" + port + "\", admin: \"127.0.0.1:0\" }");
    sections.put("store", "{ url: \"jdbc:sqlite:" + directory.resolve("pushcheck.db") + "\" }");
    sections.put("text", "{ language: en, timeZone: UTC }");
    sections.put("access", "{ default: operator }");
    sections.put("slack", chats.slackSettings());
    alert("hold", "300ms");
    alert("stable", "500ms");
    alert("poll", "1h");
    alert("ops", "\"" + ChatStage.OPS + "\"");
  }

  /** A bot that runs. */
  private record Bot(Pushcheck pushcheck, Bots bots, PrometheusMeters meters)
      implements AutoCloseable {
    @Override
    public void close() {
      bots.close();
      pushcheck.close();
      meters.close();
    }
  }

  /** Sets a section of the settings. */
  AlertScenario section(String name, String yaml) {
    sections.put(name, yaml);
    return this;
  }

  /** Sets something of {@code alerts:}. */
  AlertScenario alert(String name, String yaml) {
    alerts.put(name, yaml);
    return this;
  }

  /** Adds a route for all streams. */
  AlertScenario tells(String... channels) {
    return route("to: " + quoted(channels));
  }

  /** Adds a route. */
  AlertScenario route(String yaml) {
    routes.add("{ " + yaml + " }");
    return this;
  }

  private static String quoted(String... channels) {
    return Stream.of(channels)
        .map(channel -> "\"" + channel + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Has the bot on Discord as well. */
  AlertScenario onDiscord() {
    return section("discord", chats.discordSettings());
  }

  /** Has the bot on Discord only. */
  AlertScenario onDiscordOnly() {
    sections.remove("slack");
    alerts.remove("ops");
    return onDiscord();
  }

  boolean isOnDiscord() {
    return sections.containsKey("discord");
  }

  /** Where callbacks are taken. */
  int port() {
    return port;
  }

  /** The settings file as of now. */
  Path settings() throws IOException {
    List<String> lines = new ArrayList<>();
    sections.forEach((name, yaml) -> lines.add(name + ": " + yaml));
    lines.add("alerts:");
    alerts.forEach((name, yaml) -> lines.add("  " + name + ": " + yaml));
    lines.add("  routes: [" + String.join(", ", routes) + "]");
    return Files.write(directory.resolve("pushcheck.yaml"), lines);
  }

  /** Starts a bot, beside those that run, and waits until it is well. */
  AlertScenario start() throws Exception {
    launch();
    assertThat(newest().bots().listening()).allMatch(listening -> listening.problem().isEmpty());
    return this;
  }

  /** Starts a bot, which may not get to listen, and waits until chats and account are there. */
  AlertScenario launch() throws Exception {
    PrometheusMeters meters = new PrometheusMeters("test");
    ReloadableSettings read = ReloadableSettings.open(settings(), name -> null, clock, meters);
    Pushcheck pushcheck = new Pushcheck(read, clock, meters);
    Bot bot = new Bot(pushcheck, new Bots(read, pushcheck, clock, meters::scrape), meters);
    bots.add(bot);
    bot.bots().start();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                bot.bots().all().stream().allMatch(one -> one.condition().state() == State.UP)
                    && pushcheck.alarm().status().marks().containsKey("poll:main"));
    return this;
  }

  /** All bots end as they should. */
  AlertScenario stop() {
    bots.forEach(Bot::close);
    bots.clear();
    return this;
  }

  /** When the story began, by the machine's clock. */
  Instant started() {
    return started;
  }

  /** Time passes at once. */
  void pass(Duration span) {
    clock.move(span);
  }

  /** The bot that was started last. */
  Pushcheck bot() {
    return newest().pushcheck();
  }

  /** What those who run it see of the bot that was started last. */
  Dashboard dashboard() {
    List<Bots.Listening> listening = newest().bots().listening();
    int admin = listening.get(listening.size() - 1).address().port();
    return new Dashboard(bot(), URI.create("http://127.0.0.1:" + admin), clock);
  }

  private Bot newest() {
    return bots.get(bots.size() - 1);
  }

  /** A push breaks off for this reason; gives when, by the machine's clock. */
  Instant breaksOff(String stream, int errcode, String errmsg) {
    Instant now = Instant.now();
    tencent.breaksOff(stream, errcode, errmsg);
    return now;
  }

  /** Somebody pushes from now on. Tencent tells seconds only, so it is another one. */
  void begins(String stream) {
    clock.move(Duration.ofSeconds(1));
    tencent.begins(stream);
  }

  /** Waits until the bot has taken or refused every callback. */
  void awaitAnswers() {
    await().atMost(PATIENCE).until(tencent::isAnswered);
  }

  /** The next message in a channel, which nobody has expected yet, says this. */
  Told expect(String channel, String... words) {
    return expect(Kind.POST, channel, "", words);
  }

  /** A message says this from now on; how often it said something else before does not matter. */
  Told expectEdit(Told message, String... words) {
    Told edit = expect(Kind.EDIT, message.channel(), message.message(), words);
    chats.told().stream()
        .filter(told -> told.message().equals(edit.message()) && !told.at().isAfter(edit.at()))
        .forEach(expected::add);
    return edit;
  }

  /** A message says this in the end; what it said on the way there does not matter. */
  void expectFinally(Told message, String... words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<Told> versions = chats.told().stream().filter(message::isSameMessage).toList();
              assertThat(versions.get(versions.size() - 1).words()).contains(words);
            });
    chats.told().stream().filter(message::isSameMessage).forEach(expected::add);
  }

  /** Whatever was told and not expected yet counts as expected: for tests that count. */
  List<Told> takeAll() {
    List<Told> all = unexpected();
    expected.addAll(all);
    return all;
  }

  /** An answer below some message of a channel says this. */
  Told expectAnswer(String channel, String... words) {
    return expect(Kind.ANSWER, channel, "", words);
  }

  private Told expect(Kind kind, String channel, String message, String... words) {
    List<Told> found = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(
            () -> {
              List<Told> candidates =
                  unexpected().stream()
                      .filter(told -> told.kind() == kind && told.channel().equals(channel))
                      .filter(told -> message.isEmpty() || told.message().equals(message))
                      .toList();
              assertThat(candidates)
                  .as(
                      "%s in %s that says %s; unexpected: %s",
                      kind, channel, List.of(words), unexpected())
                  .anyMatch(told -> Stream.of(words).allMatch(told.words()::contains));
              candidates.stream()
                  .filter(told -> Stream.of(words).allMatch(told.words()::contains))
                  .findFirst()
                  .ifPresent(found::add);
            });
    expected.add(found.get(0));
    return found.get(0);
  }

  /**
   * An edit that nobody can see tells nothing; nor does one that only brings the diagnosis for
   * which there was no time before the post.
   */
  @SuppressWarnings("ReferenceEquality") // the very message, not one that says the same
  private List<Told> unexpected() {
    List<Told> unexpected = new ArrayList<>();
    Map<String, String> words = new LinkedHashMap<>();
    for (Told told : chats.told()) {
      String before = words.put(told.channel() + "/" + told.message(), told.words());
      boolean isNews = !told.words().equals(before) && !isSecondLook(before, told.words());
      if (isNews && expected.stream().noneMatch(known -> known == told)) {
        unexpected.add(told);
      }
    }
    return unexpected;
  }

  private static boolean isSecondLook(@Nullable String before, String words) {
    return before != null
        && before.contains(NOT_TESTED)
        && !words.contains(NOT_TESTED)
        && words.startsWith(before.substring(0, before.indexOf(NOT_TESTED)));
  }

  /** Nothing is due any more. */
  void awaitQuiet() {
    awaitAnswers();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(bots)
                    .allSatisfy(
                        bot -> {
                          Backlog backlog = bot.pushcheck().alarm().status().backlog();
                          assertThat(backlog.due() + backlog.waiting()).as("left to say").isZero();
                        }));
  }

  /** Nothing is due any more, and no channel was told anything that was not expected. */
  void nothingElse() {
    awaitQuiet();
    await()
        .during(QUIET)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(unexpected()).as("what nobody expected").isEmpty());
  }

  /** Nothing more comes; no message is empty; nothing was given up; no secret got out. */
  void end() throws Exception {
    nothingElse();
    assertThat(chats.told()).noneMatch(told -> told.words().isBlank());
    assertThat(bots)
        .allSatisfy(
            bot ->
                assertThat(bot.pushcheck().alarm().status().backlog().lost())
                    .as("given up")
                    .isEmpty());
    stop();
    assertNoSecretGotOut();
  }

  /** Neither what was sent nor what is stored holds a key or a signature. */
  void assertNoSecretGotOut() throws IOException {
    List<String> texts = new ArrayList<>(chats.sent().toList());
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> !path.endsWith("pushcheck.yaml")).toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    List<String> secrets =
        Stream.concat(tencent.secrets(), Stream.of(ChatStage.DISCORD_TOKEN)).toList();
    assertThat(texts).hasSizeGreaterThan(1);
    for (String secret : secrets) {
      assertThat(texts.stream().filter(text -> text.contains(secret)).findFirst())
          .as("a text with %s", secret)
          .isEmpty();
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    stop();
    tencent.close();
    chats.close();
  }
}
