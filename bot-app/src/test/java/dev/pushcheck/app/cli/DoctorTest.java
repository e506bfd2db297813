package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.app.http.HealthRequests;
import dev.pushcheck.app.http.HttpListener;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Service;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.slack.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoctorTest {
  private static final String ELSEWHERE = "https://bot.example.com/callbacks/0123456789abcdef";
  private static final int NO_ACCESS = 50_001;
  private static final long SEND_MESSAGES = 1 << 11;

  @TempDir private Path directory;
  private Clinic clinic;

  @BeforeEach
  void open() {
    clinic = new Clinic(directory);
  }

  @AfterEach
  void close() throws Exception {
    clinic.close();
  }

  @Test
  void findsABotInGoodHealthReady() {
    JsonObject diagnosis = clinic.doctor("--json").line();

    assertThat(Clinic.complaints(diagnosis)).isEmpty();
    assertThat(diagnosis.get("verdict").getAsString()).isEqualTo("ready");
    assertThat(diagnosis.get("subject").isJsonNull()).isTrue();
  }

  @Test
  void saysSoInWordsAndExitsWithZero() {
    Answer answer = clinic.doctor();

    assertThat(answer.status()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .contains("The bot is in good health")
        .contains("account main takes the credentials and grants all 12 permissions")
        .contains("callbacks of 1 push domains go to this bot's path")
        .contains("Slack takes the tokens, and the bot may speak in all 2 channels")
        .contains("Discord takes the tokens, and the bot may speak in all 1 channels")
        .contains("RTMP handshake with push.example.com")
        .contains("store can be opened and written")
        .contains("no bot runs on this machine");
    assertKeepsSecrets(answer);
  }

  @Test
  void saysItInChinese() {
    assertThat(clinic.doctor("--lang", "zh").out()).contains("机器人状态良好").contains("接受令牌");
  }

  /**
   * Something that is wrong with the bot, and nothing else is.
   *
   * @param name what is broken
   * @param findings outcome and code of each
   * @param status what the doctor exits with
   */
  private record Ailment(String name, Cause cause, List<String> findings, int status) {
    Ailment(String name, Cause cause, String finding, int status) {
      this(name, cause, List.of(finding), status);
    }

    /** The same, and something cannot be found out because of it. */
    Ailment hiding(String code) {
      return new Ailment(
          name,
          cause,
          Stream.concat(findings.stream(), Stream.of("inconclusive " + code)).toList(),
          status);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Breaks something. */
  @FunctionalInterface
  private interface Cause {
    void strike(Clinic clinic) throws Exception;
  }

  static Stream<Ailment> ailments() {
    return Stream.of(
        failed("secretKey", c -> c.secretKey("another"), "credentials-refused"),
        failed("permission", c -> c.account.deny("DescribeLiveStreamState"), "permission-missing"),
        failed("service", c -> c.account.service(Service.STOPPED), "out-of-service"),
        failed("clock, far", c -> date(c, Duration.ofMinutes(10)), "clock-skewed"),
        new Ailment("clock", c -> date(c, Duration.ofMinutes(-3)), "warning clock-skewed", 3),
        unknown("gateway", c -> c.account.misbehave(Misbehaviour.status(502)), "account-silent")
            .hiding("callbacks-unknown"),
        unknown("silence", c -> c.account.misbehave(Misbehaviour.hanging()), "account-silent")
            .hiding("callbacks-unknown"),
        failed("name server", DoctorTest::muteNames, "resolver-silent"),
        failed("control", c -> c.control("127.0.0.1:1"), "egress-blocked"),
        new Ailment("ingest", DoctorTest::moveIngest, "warning egress-blocked", 3),
        unknown("no address", c -> c.control("nowhere.example.com:1935"), "egress-untested"),
        failed("Slack's token", c -> refuse(c, "auth.test"), "token-refused"),
        failed("Slack's other token", c -> refuse(c, "apps.connections.open"), "token-refused"),
        unknown(
            "Slack",
            c -> c.slack.always("auth.test", dev.pushcheck.sandbox.slack.Answer.broken()),
            "chat-silent"),
        failed("scope", c -> c.slack.takeScope("commands"), "scope-missing"),
        failed("leak guard", c -> c.world.section("leakGuard", "on"), "scope-missing"),
        unknown("small scope", c -> c.slack.takeScope("channels:read"), "channel-unknown"),
        failed("archive", c -> c.slack.channel("C1", Channel.ARCHIVED), "channel-gone"),
        failed("hidden", c -> c.slack.channel("C2", Channel.HIDDEN), "channel-gone"),
        failed("not invited", c -> c.slack.channel("C2", Channel.NOT_JOINED), "channel-closed"),
        failed("Discord's token", c -> c.discord.revokeToken(), "token-refused"),
        failed("deleted", c -> c.discord.channels().remove(Guild.CHANNEL), "channel-gone"),
        failed(
            "no access",
            c -> c.discord.channels().close(Guild.CHANNEL, NO_ACCESS),
            "channel-closed"),
        failed(
            "no voice",
            c -> c.discord.channels().forbid(Guild.CHANNEL, SEND_MESSAGES),
            "channel-permission-missing"),
        failed("rule", c -> c.account.removeCallbackRule(World.DOMAIN), "callback-rule-missing"),
        failed("address", c -> callbackTo(c, ""), "callback-address-missing"),
        failed("path", c -> callbackTo(c, ELSEWHERE), "callback-address-elsewhere"),
        failed(
            "key",
            c -> c.account.callbackTemplate(Clinic.TEMPLATE.key("other")),
            "callback-key-different"),
        failed(
            "no key",
            c -> c.account.callbackTemplate(Clinic.TEMPLATE.key("")),
            "callback-key-missing"),
        new Ailment(
            "unsigned", c -> c.callbacks("allowUnsigned: true"), "warning callback-key-missing", 3),
        failed("policy", c -> c.account.deny("DescribeLiveCallbackRules"), "permission-missing")
            .hiding("callbacks-unknown"),
        failed("store", c -> c.store(blocked(c).resolve("pushcheck.db")), "store-unusable"),
        failed("port", DoctorTest::takePort, "port-taken"),
        failed("part", c -> run(c, State.DOWN), "part-down"),
        new Ailment("part, a little", c -> run(c, State.DEGRADED), "warning part-unwell", 3));
  }

  @ParameterizedTest
  @MethodSource("ailments")
  void findsExactlyWhatIsBroken(Ailment ailment) throws Exception {
    ailment.cause().strike(clinic);

    Answer answer = clinic.doctor("--json");

    assertThat(Clinic.complaints(answer.line())).containsExactlyElementsOf(ailment.findings());
    assertThat(answer.status()).isEqualTo(ailment.status());
    assertKeepsSecrets(answer);
  }

  @ParameterizedTest
  @MethodSource("ailments")
  void saysWhatToDoAboutIt(Ailment ailment) throws Exception {
    ailment.cause().strike(clinic);

    Answer answer = clinic.doctor();

    assertThat(answer.status()).isEqualTo(ailment.status());
    assertThat(answer.out()).doesNotContain("{").doesNotContain("good health");
    assertKeepsSecrets(answer);
  }

  @Test
  void isHeldUpByNothingThatHangs() throws Exception {
    clinic.slack.hang();
    clinic.account.misbehave(Misbehaviour.hanging());

    JsonObject diagnosis = clinic.doctor("--json").line();

    assertThat(diagnosis.get("tookMs").getAsLong()).isLessThan(15_000);
    assertThat(Clinic.complaints(diagnosis))
        .hasSize(3)
        .allMatch(complaint -> complaint.startsWith("inconclusive"));
  }

  @Test
  void saysThatThereIsNothingToRun() {
    Answer answer = new Program().run("doctor", "--json", "--config", bare().toString());

    assertThat(Clinic.complaints(answer.line())).containsExactly("warning no-chat");
    assertThat(answer.status()).isEqualTo(3);
  }

  private Path bare() {
    World world = World.usual(clinic.directory());
    clinic.keep(world);
    world.section("store", "{ url: \"jdbc:sqlite:" + directory.resolve("other.db") + "\" }");
    return world.settings();
  }

  @Test
  void refusesSettingsThatCannotBeRead() {
    clinic.world.section("slak", "{}");

    Answer answer = clinic.doctor("--json");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("slak");
  }

  private static Ailment failed(String name, Cause cause, String code) {
    return new Ailment(name, cause, "failed " + code, 1);
  }

  private static Ailment unknown(String name, Cause cause, String code) {
    return new Ailment(name, cause, "inconclusive " + code, 4);
  }

  private static void date(Clinic clinic, Duration ahead) {
    clinic.account.datesBy(InstantSource.fixed(Program.NOW.plus(ahead)));
  }

  private static void refuse(Clinic clinic, String method) {
    clinic.slack.always(method, dev.pushcheck.sandbox.slack.Answer.error("invalid_auth"));
  }

  private static void muteNames(Clinic clinic) {
    clinic.world.section("dns", "{ servers: [\"127.0.0.1:1\"], timeout: 200ms }");
    clinic.control(clinic.world.ingest("control.example.com"));
  }

  private static void callbackTo(Clinic clinic, String address) {
    String troubled = Clinic.TEMPLATE.troubled();
    clinic.account.callbackTemplate(Clinic.TEMPLATE.sending(troubled, address, troubled));
  }

  private static void moveIngest(Clinic clinic) {
    String domain = "empty.example.com";
    clinic.account.removeDomain(World.DOMAIN);
    clinic.world.leads(domain, Loopback.next());
    clinic.world.section("domains", "[{ name: " + domain + ", key: " + World.KEY + " }]");
  }

  private static Path blocked(Clinic clinic) throws IOException {
    return Files.writeString(clinic.directory().resolve("file"), "no directory");
  }

  private static void takePort(Clinic clinic) throws IOException {
    ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    clinic.keep(taken);
    clinic.ports(0, taken.getLocalPort());
  }

  /** A bot with one part, as if it were another process. */
  private static void run(Clinic clinic, State state) throws IOException {
    Part part =
        new Part() {
          @Override
          public String name() {
            return "slack";
          }

          @Override
          public Condition condition() {
            return new Condition(state, "the socket was cut", Program.NOW.minusSeconds(90));
          }
        };
    HttpListener admin =
        HttpListener.start(new HostAndPort("127.0.0.1", 0), new HealthRequests(List.of(part)));
    clinic.keep(admin);
    clinic.ports(0, admin.port());
  }

  private static void assertKeepsSecrets(Answer answer) {
    assertThat(Clinic.secrets())
        .noneMatch(answer.out()::contains)
        .noneMatch(answer.err()::contains);
  }
}
