package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.app.scenario.Told.Kind;
import dev.pushcheck.sandbox.discord.Trouble;
import dev.pushcheck.sandbox.slack.Channel;
import dev.pushcheck.store.SamplePostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot is killed at the worst moments, again and again, and started anew. Whatever it had taken
 * is told, on Discord once, and on Slack twice at the most where nobody could know better. How
 * often is set by {@code -Dkills}.
 */
@Timeout(value = 3600, threadMode = ThreadMode.SEPARATE_THREAD)
class KillScenariosTest {
  private static final int CHANNELS = 10;
  private static final int NETWORK = 12;
  private static final String LINK = "The push link network is abnormal";
  private static final String POST = "chat.postMessage";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration AT_REST = Duration.ofMillis(400);
  private static final int USUAL = Moment.values().length;

  /** Kept where a test fails, with what each life of the bot has logged. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Moment> streams = new TreeMap<>();

  /** How often Slack had been told of a stream when the bot was killed over it. */
  private final Map<String, Long> toldBefore = new TreeMap<>();

  private AlertScenario scenario;

  /** When the bot is killed. */
  private enum Moment {
    /** A callback has come, and is not on the disk. */
    BEFORE_COMMIT,
    /** A callback was answered with 200. */
    AFTER_COMMIT,
    /** The platforms have the request, and have posted nothing. */
    BEFORE_SEND,
    /** The platforms have posted, and the bot does not know. */
    AFTER_SEND,
    /** The bot knows, perhaps the disk does. */
    BEFORE_MARK,
    /** Any time. */
    ANY_TIME;

    /** Whether a message may be there of which the bot does not know. */
    boolean maySendTwice() {
      return this == AFTER_SEND || this == BEFORE_MARK || this == ANY_TIME;
    }
  }

  @BeforeEach
  void prepare() throws Exception {
    scenario = new AlertScenario(directory);
    scenario.chats.discord.channels().limit(1_000, Duration.ofSeconds(1));
    for (int i = 0; i < CHANNELS; i++) {
      scenario.chats.slack.channel(slack(i), Channel.JOINED);
      scenario.chats.discord.channels().add(discord(i));
    }
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void losesNothingAndRepeatsNothingOnDiscord() throws Exception {
    scenario.onDiscord();
    for (int i = 0; i < CHANNELS; i++) {
      scenario.route(
          "match: { stream: \"*-%d\" }, to: [\"slack:%s\", \"discord:%s\"]"
              .formatted(i, slack(i), discord(i)));
    }

    killAgainAndAgain(this::lockFile);

    streams.forEach(
        (stream, moment) -> {
          assertThat(posts("discord:" + discord(index(stream)), stream)).isEqualTo(1);
          assertThat(posts("slack:" + slack(index(stream)), stream))
              .as("messages of %s, seed %d", moment, seed)
              .isBetween(1L, mostPosts(moment, toldBefore.getOrDefault(stream, 0L)));
        });
    scenario.assertNoSecretGotOut();
  }

  @Test
  void losesNothingAndRepeatsNothingWhereItMayLookBack() throws Exception {
    String url = SamplePostgres.freshDatabase();
    scenario.chats.slack.grantScope("channels:history");
    scenario.section("store", "{ url: \"" + url + "\" }");
    for (int i = 0; i < CHANNELS; i++) {
      scenario.route("match: { stream: \"*-%d\" }, to: [\"slack:%s\"]".formatted(i, slack(i)));
    }

    killAgainAndAgain(() -> lockTables(url));

    for (String stream : streams.keySet()) {
      assertThat(posts("slack:" + slack(index(stream)), stream))
          .as("messages of %s, seed %d", streams.get(stream), seed)
          .isEqualTo(1);
    }
    scenario.assertNoSecretGotOut();
  }

  private void killAgainAndAgain(Lock lock) throws Exception {
    int kills = Integer.getInteger("kills", USUAL);
    long began = System.nanoTime();
    for (int i = 0; i < kills; i++) {
      live(i, Moment.values()[i % Moment.values().length], lock);
    }
    try (BotProcess last = start()) {
      awaitAllTold();
      scenario.takeAll();
    }
    long repeats =
        streams.keySet().stream()
            .mapToLong(stream -> posts("slack:" + slack(index(stream)), stream) - 1)
            .sum();
    System.out.printf(
        "kills %d, callbacks taken %d, lost 0, repeats on Slack %d, %d s, seed %d%n",
        kills,
        scenario.tencent.taken(),
        repeats,
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        seed);
  }

  /** One life of the bot, and its end. */
  private void live(int number, Moment moment, Lock lock) throws Exception {
    String stream = "k%05d-%d".formatted(number, number % CHANNELS);
    BotProcess bot = start();
    try (bot) {
      catchUp();
      streams.put(stream, moment);
      hold(moment, index(stream));
      try (AutoCloseable held = moment == Moment.BEFORE_COMMIT ? lock.take() : () -> {}) {
        scenario.breaksOff(stream, NETWORK, LINK);
        awaitMoment(moment, stream);
        bot.kill();
        toldBefore.put(stream, posts("slack:" + slack(index(stream)), stream));
      }
    } finally {
      scenario.chats.slack.recover();
      scenario.chats.discord.behave();
      scenario.chats.discord.distance(Duration.ZERO);
    }
  }

  /**
   * On Discord's side nothing repeats; on Slack's what is under way might at each kill, so that of
   * the kill before nothing is under way any more.
   */
  private void catchUp() {
    scenario.tencent.sendAgain();
    if (scenario.isOnDiscord() && !streams.isEmpty()) {
      awaitAllTold();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .during(AT_REST)
          .untilAsserted(() -> assertThat(countDue()).as("left to say").isZero());
    }
  }

  /** How many messages the bot has not noted as told. */
  private long countDue() throws SQLException {
    String due =
        "select count(*) from alert where due <= %d000000".formatted(System.currentTimeMillis());
    try (Connection connection = DriverManager.getConnection(file());
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(due)) {
      return count.getLong(1);
    }
  }

  private void awaitAllTold() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              scenario.tencent.sendAgain();
              return scenario.tencent.taken() == streams.size()
                  && streams.keySet().stream().allMatch(this::isTold);
            });
  }

  private void hold(Moment moment, int channel) {
    if (moment == Moment.BEFORE_SEND) {
      scenario.chats.slack.hang(POST);
      scenario.chats.discord.trouble(
          Trouble.silence("POST /channels/" + discord(channel) + "/messages", 1));
    } else if (moment == Moment.AFTER_SEND) {
      scenario.chats.slack.holdAnswers(POST);
      scenario.chats.discord.distance(Duration.ofHours(1));
    }
  }

  private void awaitMoment(Moment moment, String stream) {
    switch (moment) {
      case BEFORE_COMMIT -> await().during(Duration.ofMillis(50)).until(() -> statuses().isEmpty());
      case AFTER_COMMIT ->
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(1))
              .until(() -> statuses().contains(200));
      case BEFORE_SEND -> await().atMost(PATIENCE).until(() -> isAskedToTell(stream));
      case AFTER_SEND, BEFORE_MARK ->
          await(moment + " of " + stream + ", seed " + seed)
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(1))
              .until(() -> isTold(stream));
      case ANY_TIME -> {
        long most = random.nextInt(800);
        await().pollDelay(Duration.ofMillis(most)).until(() -> true);
      }
    }
  }

  /** How the latest callback was answered. */
  private List<Integer> statuses() {
    var all = scenario.tencent.sender.deliveries();
    return all.get(all.size() - 1).statuses();
  }

  private boolean isAskedToTell(String stream) {
    return scenario.chats.slack.calls(POST).stream()
        .anyMatch(
            call ->
                call.argument("channel").equals(slack(index(stream)))
                    && call.form().toString().contains(stream));
  }

  private boolean isTold(String stream) {
    boolean discord = posts("discord:" + discord(index(stream)), stream) > 0;
    return posts("slack:" + slack(index(stream)), stream) > 0
        && (discord || !scenario.isOnDiscord());
  }

  private long posts(String channel, String stream) {
    return scenario.chats.told().stream()
        .filter(told -> told.kind() == Kind.POST && told.channel().equals(channel))
        .filter(told -> told.words().contains("live/" + stream))
        .count();
  }

  /** Once more than before the kill, if the bot cannot know of what it had posted. */
  private static long mostPosts(Moment moment, long before) {
    return moment.maySendTwice() ? Math.max(2, before + 1) : 1;
  }

  private BotProcess start() throws Exception {
    Path log = directory.resolve("bot-%03d.log".formatted(streams.size()));
    return BotProcess.start(scenario.settings(), scenario.port(), log);
  }

  private static int index(String stream) {
    return Integer.parseInt(stream.substring(stream.indexOf('-') + 1));
  }

  private static String slack(int index) {
    return "CK" + index;
  }

  private static String discord(int index) {
    return "60000000000000010" + index;
  }

  /** Keeps the bot from committing. */
  private interface Lock {
    AutoCloseable take() throws Exception;
  }

  private AutoCloseable lockFile() throws Exception {
    return locked(file(), List.of("begin immediate"));
  }

  private String file() {
    return "jdbc:sqlite:" + directory.resolve("pushcheck.db");
  }

  private static AutoCloseable lockTables(String url) throws Exception {
    return locked(url, List.of("begin", "lock table sighting in exclusive mode"));
  }

  private static AutoCloseable locked(String url, List<String> statements) throws Exception {
    Connection connection = DriverManager.getConnection(url);
    try (Statement statement = connection.createStatement()) {
      for (String sql : new ArrayList<>(statements)) {
        statement.execute(sql);
      }
    }
    return connection;
  }
}
