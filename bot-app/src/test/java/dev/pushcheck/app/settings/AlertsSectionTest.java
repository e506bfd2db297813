package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.alert.AlertSettings.Canary;
import dev.pushcheck.alert.AlertSettings.Maintenance;
import dev.pushcheck.alert.AlertSettings.Once;
import dev.pushcheck.alert.AlertSettings.Weekly;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Route.Volume;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsSectionTest {
  private static final String PLATFORMS =
      """
      slack: { botToken: xoxb-1, appToken: xapp-1 }
      discord: { token: t }
      text: { language: zh, timeZone: Asia/Shanghai }
      """;
  private static final ChannelId SHOWS = new ChannelId("slack", "C0123ABCD");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @TempDir private Path directory;

  @Test
  void nothingIsToldUnlessARouteSaysSo() throws Exception {
    assertThat(read("alerts:")).isEqualTo(AlertSettings.DEFAULT);
    assertThat(AlertSettings.DEFAULT.routes()).isEmpty();
  }

  @Test
  void readsHowInterruptionsAreTold() throws Exception {
    AlertSettings alerts =
        read(
            "alerts: { hold: 0s, poll: 1m, maxAge: 2h, stable: 5s, ops: 'discord:123456789012345',"
                + " canary: { to: 'slack:C0123ABCD' } }");

    assertThat(alerts)
        .isEqualTo(
            new AlertSettings(
                Duration.ZERO,
                Duration.ofMinutes(1),
                Duration.ofHours(2),
                Duration.ofSeconds(5),
                Optional.of(new Canary(SHOWS, Duration.ofHours(1))),
                Optional.of(new ChannelId("discord", "123456789012345")),
                List.of(),
                List.of()));
  }

  @Test
  void aRouteNeedsNoMoreThanAChannel() throws Exception {
    assertThat(read("alerts: { routes: [{ to: ['slack:C0123ABCD'] }] }").routes())
        .containsExactly(
            new Route(
                "route-1",
                StreamPattern.ANY,
                Set.of(),
                List.of(SHOWS),
                Volume.DROPS,
                Optional.empty(),
                new Reader(Language.ZH, SHANGHAI, Audience.OPERATOR)));
  }

  @Test
  void readsAllOfARoute() throws Exception {
    Route route =
        read("""
            alerts:
              routes:
                - to: ["slack:C0123ABCD"]
                - match: { domain: "*.Example.com", app: live, stream: "show-*", causes: [network, "18/501"] }
                  to: ["discord:123456789012345", "discord:123456789012346"]
                  notify: all
                  mention: "<@&42>"
                  audience: host
                  language: en
                  timeZone: UTC
            """)
            .routes()
            .get(1);

    assertThat(route.name()).isEqualTo("route-2");
    assertThat(route.match().matches(new StreamName("a.example.com", "live", "show-1"))).isTrue();
    assertThat(route.match().matches(new StreamName("a.example.com", "live", "test"))).isFalse();
    assertThat(route.causes())
        .contains(InterruptionCause.TXTIME_PASSED)
        .allMatch(
            cause ->
                cause == InterruptionCause.TXTIME_PASSED
                    || cause.causeClass() == CauseClass.NETWORK);
    assertThat(route.to()).extracting(ChannelId::id).hasSize(2);
    assertThat(route.volume()).isEqualTo(Volume.ALL);
    assertThat(route.mention()).contains("<@&42>");
    assertThat(route.reader()).isEqualTo(new Reader(Language.EN, ZoneId.of("UTC"), Audience.HOST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!here>", "<!channel>", "<@U0123ABCD>", "<!subteam^S0123ABCD>"})
  void callsPeopleAsSlackWritesThem(String mention) throws Exception {
    assertThat(mention("slack:C0123ABCD", mention)).contains(mention);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@here", "@everyone", "<@42>", "<@&42>"})
  void callsPeopleAsDiscordWritesThem(String mention) throws Exception {
    assertThat(mention("discord:123456789012345", mention)).contains(mention);
  }

  @Test
  void aWindowWithDatesComesOnce() throws Exception {
    assertThat(
            window(
                "streams: 'push.example.com/live/*', from: 2026-12-01 02:00,"
                    + " until: 2026-12-01T04:00"))
        .isEqualTo(
            new Once(
                StreamPattern.read("push.example.com/live/*").orElseThrow(),
                Instant.parse("2026-11-30T18:00:00Z"),
                Instant.parse("2026-11-30T20:00:00Z")));
  }

  @Test
  void aWindowWithoutDatesComesEveryWeek() throws Exception {
    assertThat(window("streams: '*', days: [sat, sun], from: 23:00, until: '01:00', timeZone: UTC"))
        .isEqualTo(
            new Weekly(
                StreamPattern.read("*").orElseThrow(),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                LocalTime.of(23, 0),
                LocalTime.of(1, 0),
                ZoneId.of("UTC")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T14:59:59Z, ",
    "2026-11-28T15:00:00Z, 2026-11-28T17:00:00Z",
    "2026-11-28T16:59:59Z, 2026-11-28T17:00:00Z",
    "2026-11-28T17:00:00Z, ",
    "2026-11-29T15:30:00Z, "
  })
  void aWindowMayEndOnTheNextDay(Instant now, Instant until) throws Exception {
    assertThat(window("streams: '*', days: [sat], from: 23:00, until: 01:00").until(now))
        .isEqualTo(Optional.ofNullable(until));
  }

  @Test
  void aDayIsAWindowFromAnHourToTheSame() throws Exception {
    assertThat(
            window("streams: '*', from: 00:00, until: 00:00, timeZone: UTC")
                .until(Instant.parse("2026-11-28T12:00:00Z")))
        .contains(Instant.parse("2026-11-29T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlite:data/pushcheck.db",
        "jdbc:sqlite:/var/lib/push check/a.db",
        "jdbc:postgresql://db/pushcheck",
        "jdbc:postgresql://db:5432/pushcheck?user=a&password=s3cr3t"
      })
  void knowsWhereAStoreMayBe(String url) throws Exception {
    Settings settings = settings("store: { url: \"" + url + "\" }");

    assertThat(settings.store()).isEqualTo(new StoreSettings(url, Duration.ofDays(90)));
    assertThat(settings.toString()).doesNotContain("s3cr3t");
  }

  private Optional<String> mention(String to, String mention) throws Exception {
    return read("alerts: { routes: [{ to: [\"" + to + "\"], mention: \"" + mention + "\" }] }")
        .routes()
        .get(0)
        .mention();
  }

  private Maintenance window(String keys) throws Exception {
    return read("alerts: { maintenance: [{ " + keys + " }] }").maintenance().get(0);
  }

  private AlertSettings read(String content) throws Exception {
    return settings(content).alerts();
  }

  private Settings settings(String content) throws Exception {
    Path file = Files.writeString(directory.resolve("pushcheck.yaml"), PLATFORMS + content);
    return SettingsFile.read(file, name -> null);
  }
}
