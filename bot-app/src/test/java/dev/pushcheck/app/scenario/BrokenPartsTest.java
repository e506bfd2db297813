package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.slack.Answer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bot with all its parts. Each is broken in turn, is seen to be by those who run the bot, and
 * all is green again once it is mended.
 */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class BrokenPartsTest {
  private static final int NETWORK = 12;
  private static final String VENDOR = "live.intl.tencentcloudapi.com";
  private static final String LINK = "The push link network is abnormal";
  private static final String EVENTS = "action=\"events\"";
  private static final Duration POLL = Duration.ofMinutes(2);

  /** What every write of the bot goes through, or a callback's. */
  private static final List<String> TABLES = List.of("lease", "mark", "sighting");

  @TempDir private static Path directory;

  private final DnsServer dns = DnsServer.start();
  private final RtmpServer control = RtmpServer.listen(Loopback.next(), 0);
  private AlertScenario scenario;
  private Dashboard dashboard;

  @BeforeAll
  void start() throws Exception {
    dns.ttl(Duration.ZERO); // what was known before must not hide what is broken
    scenario =
        new AlertScenario(directory)
            .onDiscord()
            .tells("slack:C1")
            .section(
                "dns", "{ servers: [\"127.0.0.1:" + dns.address().getPort() + "\"], timeout: 1s }")
            .section("probe", probe())
            .alert("ops", "\"" + ChatStage.DISCORD + "\"")
            .alert("poll", "2m")
            .start();
    dashboard = scenario.dashboard();
    scenario.begins("show");
    scenario.awaitAnswers();
  }

  private String probe() {
    return "{ allowPrivateAddresses: true, timeout: 1s, control: \"%s:%d\" }"
        .formatted(control.address().getHostAddress(), control.port());
  }

  @AfterEach
  void isGreenAgain() throws Exception {
    await().atMost(AlertScenario.PATIENCE).untilAsserted(this::assertGreen);
    see(board -> assertThat(board.complaints()).isEmpty());
    scenario.nothingElse();
  }

  @AfterAll
  void close() {
    scenario.close();
    control.close();
    dns.close();
  }

  private void assertGreen() {
    assertThat(dashboard.parts()).allSatisfy((part, state) -> assertThat(state).isEqualTo("up"));
    assertThat(dashboard.ready()).isEqualTo(200);
  }

  /** Waits until this can be seen. */
  private void see(ThrowingConsumer<Dashboard> sight) {
    await().atMost(AlertScenario.PATIENCE).untilAsserted(() -> sight.accept(dashboard));
  }

  private void seeDown(String part, String reason) {
    see(board -> assertThat(board.parts().get(part)).startsWith("down: ").contains(reason));
    assertThat(dashboard.ready()).isEqualTo(503);
    assertThat(dashboard.metric("pushcheck_part_up", "part=\"" + part + "\"")).isZero();
  }

  private void seeUnwell(String part, String reason) {
    see(board -> assertThat(board.parts().get(part)).startsWith("degraded: ").contains(reason));
    assertThat(dashboard.metric("pushcheck_part_up", "part=\"" + part + "\"")).isZero();
  }

  @Test
  void hasEveryPart() {
    assertThat(dashboard.parts())
        .containsOnlyKeys(
            "slack", "discord", "store", "alerts", "dns", "http", "callbacks", "settings");
    assertThat(dashboard.metric("pushcheck_part_up")).isEqualTo(8);
    assertThat(dashboard.status()).contains("Slack: works", "Discord: works", "http port: works");
  }

  @Test
  void showsThatSlackIsGone() throws Exception {
    for (String method : List.of("apps.connections.open", "auth.test", "chat.postMessage")) {
      scenario.chats.slack.always(method, Answer.broken());
    }
    scenario.chats.slack.dropSockets();

    seeDown("slack", "");
    assertThat(dashboard.status()).contains("Slack: does not work");
    assertThat(dashboard.complaints()).contains("inconclusive chat-silent", "failed part-down");
    scenario.pass(Duration.ofMinutes(1));
    scenario.expect(ChatStage.DISCORD, "The bot hears no commands on slack");

    scenario.chats.slack.recover();
    scenario.expect(ChatStage.DISCORD, "The bot hears commands on slack again");
  }

  @Test
  void showsThatDiscordIsGone() throws Exception {
    scenario.chats.discord.gateway().goAway();

    seeDown("discord", "");
    assertThat(dashboard.status()).contains("Discord: does not work");
    assertThat(dashboard.complaints()).contains("failed part-down");
    scenario.pass(Duration.ofMinutes(1));
    scenario.expect(ChatStage.DISCORD, "The bot hears no commands on discord");

    scenario.chats.discord.gateway().comeBack();
    scenario.expect(ChatStage.DISCORD, "The bot hears commands on discord again");
  }

  @Test
  void showsThatTheAccountRefusesTheCredentials() throws Exception {
    scenario.tencent.account.misbehave(Misbehaviour.error("AuthFailure.SecretIdNotFound"));
    scenario.pass(POLL);

    scenario.expect(ChatStage.DISCORD, "Account main does not tell its interruptions");
    seeUnwell("alerts", "poll failed main: CREDENTIALS");
    seeCalls("credentials");
    assertThat(dashboard.status()).contains("Account main does not tell its interruptions");
    assertThat(dashboard.complaints()).contains("failed credentials-refused");

    scenario.tencent.account.behave();
    scenario.pass(POLL);
    scenario.expect(ChatStage.DISCORD, "Account main tells its interruptions again");
  }

  @Test
  void showsThatTheAccountCannotBeReached() throws Exception {
    scenario.tencent.account.misbehave(Misbehaviour.cut());
    scenario.pass(POLL);

    scenario.expect(ChatStage.DISCORD, "Account main does not tell its interruptions");
    seeUnwell("alerts", "poll failed main: FAILED");
    seeCalls("failed");
    assertThat(dashboard.complaints())
        .contains("inconclusive account-silent", "inconclusive callbacks-unknown");

    scenario.tencent.account.behave();
    scenario.pass(POLL);
    scenario.expect(ChatStage.DISCORD, "Account main tells its interruptions again");
  }

  private void seeCalls(String outcome) {
    assertThat(
            dashboard.metric(
                "pushcheck_api_calls_total",
                "account=\"main\"",
                EVENTS,
                "outcome=\"" + outcome + "\""))
        .isPositive();
  }

  @Test
  void showsThatTheStoreTakesNothing() throws Exception {
    inStore("create trigger no_%1$s before insert on %1$s begin select raise(abort, 'no'); end");
    scenario.begins("other");

    seeDown("store", "the database refuses");
    seeDown("callbacks", "could not be stored");
    assertThat(dashboard.metric("pushcheck_callbacks_total", "result=\"failed\"")).isPositive();
    assertThat(dashboard.complaints()).contains("failed store-unusable", "failed part-down");
    scenario.expect(ChatStage.DISCORD, "The store takes nothing");
    assertThat(dashboard.status()).contains("The store takes nothing", "store: does not work");

    inStore("drop trigger no_%s");
    scenario.tencent.sendAgain();
    scenario.pass(Duration.ofSeconds(5));
    scenario.expect(ChatStage.DISCORD, "The store works again");
  }

  private static void inStore(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("pushcheck.db"));
        Statement sql = connection.createStatement()) {
      for (String table : TABLES) {
        sql.execute(statement.formatted(table));
      }
    }
  }

  @Test
  void showsThatCallbacksAreSignedWithAnotherKey() throws Exception {
    scenario.tencent.sender.key("another-callback-key");
    scenario.begins("third");

    scenario.expect(ChatStage.DISCORD, "Callbacks come with a wrong signature");
    seeUnwell("alerts", "callbacks refused");
    assertThat(dashboard.metric("pushcheck_callbacks_total", "result=\"wrong-signature\""))
        .isPositive();
    assertThat(dashboard.status()).contains("Callbacks come with a wrong signature");
    assertThat(dashboard.complaints()).contains("warning part-unwell");

    scenario.tencent.sender.key(TencentStage.CALLBACK_KEY);
    scenario.tencent.sendAgain();
    scenario.expect(ChatStage.DISCORD, "Callbacks are believed again");
  }

  @Test
  void showsThatNameServersAreSilent() throws Exception {
    dns.misbehave(VENDOR, DnsServer.Misbehaviour.SILENT);
    dns.misbehave(TencentStage.DOMAIN, DnsServer.Misbehaviour.SILENT);

    see(board -> assertThat(board.complaints()).contains("failed resolver-silent"));
    dashboard.said("check", Map.of("address", "rtmp://" + TencentStage.DOMAIN + "/live/show"));
    seeUnwell("dns", "no answer, last to push.example.com");
    assertThat(dashboard.status()).contains("DNS: works, but not as it should");
    assertThat(dashboard.complaints()).contains("warning part-unwell");

    dns.behave(VENDOR);
    dns.behave(TencentStage.DOMAIN);
    scenario.pass(Duration.ofSeconds(30));
  }

  @Test
  void showsThatTheSettingsFileIsBad() throws Exception {
    Path file = directory.resolve("pushcheck.yaml");
    byte[] good = Files.readAllBytes(file);
    Files.writeString(file, "slak: {}\n", StandardOpenOption.APPEND);

    scenario.expect(ChatStage.DISCORD, "The settings file was changed and cannot be used", "slak");
    seeUnwell("settings", "slak");
    assertThat(dashboard.parts()).containsEntry("alerts", "up");
    assertThat(dashboard.metric("pushcheck_settings_reloads_total", "result=\"refused\""))
        .isPositive();
    assertThat(dashboard.status()).contains("The settings file was changed and cannot be used");
    assertThat(dashboard.complaints()).containsExactly("warning part-unwell");

    Files.write(file, good);
    scenario.expect(ChatStage.DISCORD, "The settings file can be used again");
  }

  @Test
  void showsThatNobodyListensForCallbacks(@TempDir Path place) throws Exception {
    try (AlertScenario other = new AlertScenario(place);
        ServerSocket taken = new ServerSocket(other.port(), 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + taken.getLocalPort();
      Dashboard board = other.launch().dashboard();

      assertThat(board.parts().get("http")).startsWith("down: cannot listen");
      assertThat(board.ready()).isEqualTo(503);
      assertThat(board.metric("pushcheck_part_up", "part=\"http\"")).isZero();
      assertThat(board.complaints()).contains("failed part-down");
      other.expect(ChatStage.OPS, "The bot cannot listen on " + address);
      assertThat(board.status()).contains("The bot cannot listen on " + address);
    }
  }

  @Test
  void measuresHowLateThingsAreSaid() {
    double before = delays();
    scenario.breaksOff("late", NETWORK, LINK);
    Told told = scenario.expect("slack:C1", "live/late broke off");

    see(board -> assertThat(delays()).isEqualTo(before + 1));
    scenario.begins("late");
    scenario.expectFinally(told, "live/late has recovered");
  }

  private double delays() {
    return dashboard.metric("pushcheck_delivery_delay_seconds_count", "platform=\"slack\"");
  }
}
