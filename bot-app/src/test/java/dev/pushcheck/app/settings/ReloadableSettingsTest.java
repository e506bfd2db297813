package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.pushcheck.app.metrics.PrometheusMeters;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.settings.SettingsException;
import dev.pushcheck.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ReloadableSettingsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  private static final String SLACK = "slack: { botToken: xoxb-1, appToken: xapp-1 }\n";

  private final Logger logger = (Logger) LoggerFactory.getLogger(ReloadableSettings.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final PrometheusMeters meters = new PrometheusMeters("0");
  private final List<Settings> told = new ArrayList<>();
  private Instant written = NOW;

  @TempDir private Path directory;

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setAdditive(true);
    meters.close();
  }

  @Test
  void takesOverWhatChangedWhileTheBotRuns() throws Exception {
    ReloadableSettings settings = open(SLACK + "check: { session: 4h }");

    write(
        SLACK
            + "check: { session: 6h }\ntext: { language: zh }\ndomains: [{ name: a.example.com }]\n"
            + "access: { default: host }\nlimits: { perUser: 5/1m }\n"
            + "alerts: { hold: 1s, routes: [{ to: ['slack:C0123ABCD'] }] }");
    lookTwice(settings);

    Settings now = settings.current();
    assertThat(now.check().session()).isEqualTo(Duration.ofHours(6));
    assertThat(now.text().language()).isEqualTo(Language.ZH);
    assertThat(now.domains()).extracting(KnownDomain::name).containsExactly("a.example.com");
    assertThat(now.alerts().routes()).hasSize(1);
    assertThat(now.limits().perUser().count()).isEqualTo(5);
    assertThat(told).containsExactly(now);
    assertThat(settings.condition().state()).isEqualTo(State.UP);
    assertThat(said())
        .contains("settings taken over: check", "settings taken over: alerts")
        .noneMatch(line -> line.contains("restart"));
    assertThat(meters.scrape()).contains("pushcheck_settings_reloads_total{result=\"taken\"} 1.0");
  }

  @Test
  void keepsTheOldOnesWhereTheFileIsWrongAndSaysWhy() throws Exception {
    ReloadableSettings settings = open("check: { session: 4h }");
    Settings before = settings.current();

    write("check:\n  session: long\n  deadline: 3");
    lookTwice(settings);

    assertThat(settings.current()).isSameAs(before);
    assertThat(told).isEmpty();
    assertThat(settings.condition().state()).isEqualTo(State.DEGRADED);
    assertThat(settings.condition().reason())
        .startsWith("the file was changed and is not used: ")
        .contains("pushcheck.yaml:2: check.session: expected a duration", "(and 1 more)")
        .doesNotContain("example");
    assertThat(said())
        .anyMatch(line -> line.contains(":2: check.session"))
        .anyMatch(line -> line.contains(":3: check.deadline"));
    assertThat(meters.scrape())
        .contains("pushcheck_settings_reloads_total{result=\"refused\"} 1.0");
  }

  @Test
  void isWellAgainWhenTheFileIs() throws Exception {
    ReloadableSettings settings = open("check: { session: 4h }");
    write("check: { session: long }");
    lookTwice(settings);
    write("check: { session: 4h }");
    lookTwice(settings);

    assertThat(settings.condition().state()).isEqualTo(State.UP);
    assertThat(settings.condition().reason()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void complainsOnceOfTheSameFile() throws Exception {
    ReloadableSettings settings = open("");
    write("check: { session: long }");
    lookTwice(settings);
    lookTwice(settings);
    lookTwice(settings);

    assertThat(said()).hasSize(1);
  }

  @Test
  void saysWhatNeedsARestart() throws Exception {
    ReloadableSettings settings = open(SLACK + "dns: { timeout: 2s }\nprobe: { timeout: 1s }");

    write("slack:\n  botToken: xoxb-2\n  appToken: xapp-1\ndns: { timeout: 3s }\n");
    lookTwice(settings);

    assertThat(said())
        .containsExactly(
            "line 2 slack.botToken: takes effect after a restart",
            "line 4 dns.timeout: takes effect after a restart",
            "left out: probe.timeout: takes effect after a restart");
    assertThat(settings.current().slack().orElseThrow().botToken()).isEqualTo(Secret.of("xoxb-1"));
    assertThat(settings.current().dns().timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.condition().state()).isEqualTo(State.UP);
    assertThat(said()).noneMatch(line -> line.contains("xoxb"));
  }

  @Test
  void leavesAlertsAloneThatLeadToAPlatformItIsNotOnYet() throws Exception {
    ReloadableSettings settings = open(SLACK + "alerts: { ops: 'slack:C0123ABCD' }");

    write(
        SLACK
            + "discord: { token: t }\nalerts: { ops: 'discord:123456789012345' }\n"
            + "check: { session: 1h }");
    lookTwice(settings);

    assertThat(settings.current().alerts().ops().orElseThrow().platform()).isEqualTo("slack");
    assertThat(settings.current().check().session()).isEqualTo(Duration.ofHours(1));
    assertThat(said())
        .contains(
            "line 2 discord.token: takes effect after a restart",
            "line 3 alerts.ops: takes effect after a restart");
  }

  @Test
  void readsSecretsAgainFromTheirFiles() throws Exception {
    Path secret = Files.writeString(directory.resolve("push.key"), "one");
    ReloadableSettings settings =
        open("domains: [{ name: a.example.com, key: '${file:push.key}' }]");

    Files.writeString(secret, "another");
    lookTwice(settings);

    assertThat(settings.current().domains().get(0).key()).contains(Secret.of("another"));
    assertThat(said()).containsExactly("settings taken over: domains");
  }

  @Test
  void noticesThatASecretsFileIsThereAtLast() throws Exception {
    ReloadableSettings settings = open("");
    write("domains: [{ name: a.example.com, key: '${file:push.key}' }]");
    lookTwice(settings);
    assertThat(settings.condition().reason()).contains("there is no file push.key");

    Files.writeString(directory.resolve("push.key"), "one");
    lookTwice(settings);

    assertThat(settings.current().domains().get(0).key()).contains(Secret.of("one"));
  }

  @Test
  void waitsUntilAnEditorHasFinished() throws Exception {
    ReloadableSettings settings = open("check: { session: 4h }");
    write("check: { ses");
    settings.look();
    write("check: { session: 6h }");
    settings.look();
    assertThat(settings.current().check().session()).isEqualTo(Duration.ofHours(4));
    settings.look();

    assertThat(settings.current().check().session()).isEqualTo(Duration.ofHours(6));
    assertThat(settings.condition().state()).isEqualTo(State.UP);
  }

  @Test
  void goesOnWithoutAFile() throws Exception {
    ReloadableSettings settings = open("check: { session: 6h }");
    Files.delete(file());
    lookTwice(settings);

    assertThat(settings.current().check().session()).isEqualTo(Duration.ofHours(6));
    assertThat(settings.condition().state()).isEqualTo(State.DEGRADED);
    assertThat(settings.condition().reason()).contains("cannot be read: NoSuchFileException");
  }

  @Test
  void oneWhoIsToldAndCrashesDoesNotKeepItFromTheOthers() throws Exception {
    ReloadableSettings settings =
        ReloadableSettings.open(
            write("check: { session: 4h }"), name -> null, InstantSource.fixed(NOW), meters);
    settings.onChange(
        newer -> {
          throw new IllegalStateException("s3cr3t");
        });
    settings.onChange(told::add);
    write("check: { session: 6h }");
    lookTwice(settings);

    assertThat(told).hasSize(1);
  }

  @Test
  void doesNotStartWithAWrongFile() throws IOException {
    Path file = write("check: { session: long }");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () -> ReloadableSettings.open(file, name -> null, InstantSource.fixed(NOW), meters));
  }

  private ReloadableSettings open(String content) throws SettingsException, IOException {
    ReloadableSettings settings =
        ReloadableSettings.open(write(content), name -> null, InstantSource.fixed(NOW), meters);
    settings.onChange(told::add);
    return settings;
  }

  private Path file() {
    return directory.resolve("pushcheck.yaml");
  }

  /** Each time a second later, whatever the clock of the file system can tell. */
  private Path write(String content) throws IOException {
    written = written.plusSeconds(1);
    Files.writeString(file(), content);
    return Files.setLastModifiedTime(file(), FileTime.from(written));
  }

  private static void lookTwice(ReloadableSettings settings) {
    settings.look();
    settings.look();
  }

  private List<String> said() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
