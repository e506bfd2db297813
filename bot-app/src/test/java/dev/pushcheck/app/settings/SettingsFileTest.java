package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Who;
import dev.pushcheck.access.Who.Kind;
import dev.pushcheck.app.http.HttpSettings;
import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.AccountSettings.Credentials;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.discord.DiscordSettings;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.settings.SettingsException;
import dev.pushcheck.settings.SettingsProblem;
import dev.pushcheck.slack.SlackSettings;
import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.text.Language;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  private static final Path EXAMPLE = Path.of("../config/pushcheck.example.yaml");
  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("TENCENT_SECRET_ID", "id1"),
          Map.entry("TENCENT_SECRET_KEY", "s1"),
          Map.entry("ACTIONS_SECRET_ID", "id2"),
          Map.entry("ACTIONS_SECRET_KEY", "s2"),
          Map.entry("PUSH_KEY", "k1"),
          Map.entry("SLACK_APP_TOKEN", "xapp-1"),
          Map.entry("SLACK_BOT_TOKEN", "xoxb-1"),
          Map.entry("SLACK_SIGNING_SECRET", "s3"),
          Map.entry("PUSH_BACKUP_KEY", "k2"),
          Map.entry("DISCORD_TOKEN", "t1"),
          Map.entry("CALLBACK_PATH", "/callbacks/9f3c1d7a5be0426c8812"),
          Map.entry("CALLBACK_KEY", "k3"),
          Map.entry("LANG", "zh_CN.UTF-8"));

  @TempDir private Path directory;

  @Test
  void readsEveryKeyOfTheExample() throws Exception {
    Settings settings = SettingsFile.read(EXAMPLE, ENVIRONMENT::get);

    assertThat(settings.accounts())
        .containsExactly(
            new AccountSettings(
                "main",
                Site.INTERNATIONAL,
                new Credentials("id1", Secret.of("s1")),
                Optional.of(new Credentials("id2", Secret.of("s2"))),
                Optional.of("https://live.intl.tencentcloudapi.com"),
                Duration.ofSeconds(5)));
    assertThat(settings.domains())
        .containsExactly(
            new KnownDomain(
                "push.example.com",
                Optional.of(Secret.of("k1")),
                Optional.of(Secret.of("k2")),
                Optional.of("live")));
    assertThat(settings.dns().servers()).containsExactly(new InetSocketAddress("192.0.2.53", 53));
    assertThat(settings.probe().allowedHosts()).containsExactly("ingest.example.com");
    assertThat(settings.probe().control()).contains(new HostAndPort("control.example.com", 1935));
    assertThat(settings.check().session()).isEqualTo(Duration.ofHours(4));
    assertThat(settings.slack())
        .contains(
            new SlackSettings(
                SlackSettings.Mode.SOCKET,
                Secret.of("xoxb-1"),
                Optional.of(Secret.of("xapp-1")),
                Optional.of(Secret.of("s3")),
                Set.of("T0123ABCD"),
                SlackSettings.DEFAULT_API_URL));
    assertThat(settings.callbacks())
        .contains(
            new CallbackSettings(
                Secret.of("/callbacks/9f3c1d7a5be0426c8812"),
                Optional.of(Secret.of("k3")),
                CallbackSettings.Unsigned.REFUSED));
    assertThat(settings.http()).isEqualTo(HttpSettings.DEFAULT);
    assertThat(settings.discord())
        .contains(
            new DiscordSettings(
                Secret.of("t1"),
                Set.of("1234567890123456789"),
                DiscordSettings.API,
                Optional.of(URI.create("wss://gateway.discord.gg"))));
    assertThat(settings.store()).isEqualTo(StoreSettings.DEFAULT);
    assertThat(settings.leakGuard()).isEqualTo(LeakGuard.OFF);
    assertThat(settings.access().everyone()).isEqualTo(Role.HOST);
    assertThat(settings.access().grants())
        .singleElement()
        .satisfies(
            grant -> {
              assertThat(grant.role()).isEqualTo(Role.OPERATOR);
              assertThat(grant.who())
                  .extracting(Who::kind)
                  .contains(Kind.PLACE, Kind.PERSON, Kind.GROUP);
              assertThat(grant.streams())
                  .containsExactly(StreamPattern.read("push.example.com/live/*").orElseThrow());
              assertThat(grant.commands()).containsExactly("*");
            });
    assertThat(settings.limits()).isEqualTo(LimitSettings.DEFAULT);
    assertThat(settings.text().language()).isEqualTo(Language.EN);
    assertThat(settings.text().timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void exampleShowsEveryKnownKey() throws IOException {
    String example = Files.readString(EXAMPLE);

    assertThat(
            Stream.of(
                    AccountsSection.KEYS,
                    DomainsSection.KEYS,
                    DnsSection.KEYS,
                    ProbeSection.KEYS,
                    CheckSection.KEYS,
                    SlackSection.KEYS,
                    HttpSection.KEYS,
                    DiscordSection.KEYS,
                    StoreSection.KEYS,
                    AlertsSection.KEYS,
                    RoutesSection.KEYS,
                    MaintenanceSection.KEYS,
                    AccessSection.KEYS,
                    GrantEntry.KEYS,
                    LimitsSection.KEYS,
                    TextSection.KEYS)
                .flatMap(keys -> keys.names().stream()))
        .allSatisfy(key -> assertThat(example).containsPattern("(?m)^ +(- )?" + key + ":( |$)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "dns:\ndomains:\n", "{}", "\uFEFF", "---\n"})
  void nothingWrittenMeansDefaults(String content) throws Exception {
    assertThat(read(content))
        .isEqualTo(Settings.defaults(ENVIRONMENT::get, ZoneId.systemDefault()));
  }

  @Test
  void whatIsLeftOutOfASectionIsAsInTheDefaults() throws Exception {
    Settings settings = read("check: { session: 90m }\nprobe: { timeout: 500ms }");

    assertThat(settings.check().session()).isEqualTo(Duration.ofMinutes(90));
    assertThat(settings.check().deadline()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.probe().timeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.text().language()).isEqualTo(Language.ZH);
  }

  @Test
  void lowersTheLettersOfNames() throws Exception {
    Settings settings =
        read("domains: [{ name: Push.Example.COM }]\nprobe: { allowedHosts: [A.example.com] }");

    assertThat(settings.domains())
        .extracting(KnownDomain::name)
        .containsExactly("push.example.com");
    assertThat(settings.probe().allowedHosts()).containsExactly("a.example.com");
  }

  @Test
  void discordNeedsNoMoreThanAToken() throws Exception {
    assertThat(read("discord: { token: s3cr3t }").discord())
        .contains(
            new DiscordSettings(
                Secret.of("s3cr3t"), Set.of(), DiscordSettings.API, Optional.empty()));
  }

  @Test
  void accountsNeedNoMoreThanNameSiteAndKey() throws Exception {
    assertThat(
            read("accounts: [{ name: cn, site: mainland, secretId: id, secretKey: s3cr3t }]")
                .accounts())
        .containsExactly(
            new AccountSettings(
                "cn",
                Site.MAINLAND,
                new Credentials("id", Secret.of("s3cr3t")),
                Optional.empty(),
                Optional.empty(),
                AccountSettings.DEFAULT_TIMEOUT));
  }

  @Test
  void printsNoSecretOfAnAccount() throws Exception {
    Settings settings =
        read(
            "accounts: [{ name: a, site: mainland, secretId: s3cr3t1d, secretKey: s3cr3t,"
                + " actions: { secretId: s3cr3t1d, secretKey: s3cr3t } }]");

    assertThat(settings.toString()).contains("MAINLAND").doesNotContain("s3cr3t");
  }

  @Test
  void takesADigitsOnlySecretAsWritten() throws Exception {
    assertThat(read("domains: [{ name: a.example.com, key: 0012 }]").domains().get(0).key())
        .contains(Secret.of("0012"));
  }

  @Test
  void readsIpv6ServersInBrackets() throws Exception {
    assertThat(read("dns: { servers: ['[2001:db8::53]:5353'] }").dns().servers())
        .containsExactly(new InetSocketAddress("2001:db8::53", 5353));
  }

  @Test
  void readsSecretsFromFilesBesideTheSettings() throws Exception {
    Files.writeString(directory.resolve("push.key"), "from-a-file\n");

    assertThat(
            read("domains: [{ name: a.example.com, key: '${file:push.key}' }]")
                .domains()
                .get(0)
                .key())
        .contains(Secret.of("from-a-file"));
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] latin1 = "dns:\n  timeout: 2\u00B5s".getBytes(StandardCharsets.ISO_8859_1);

    assertRefused(latin1, new SettingsProblem(2, "", "is not UTF-8 text", ""));
  }

  @Test
  void refusesUnprintableCharacters() {
    byte[] bell = "dns:\n  timeout: \u0007".getBytes(StandardCharsets.UTF_8);

    assertRefused(bell, new SettingsProblem(2, "", "holds an unprintable character", ""));
  }

  @Test
  void refusesBottomlessNestingWithoutOverflowing() {
    byte[] deep = ("dns:\n" + " [\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);

    assertRefused(deep, new SettingsProblem(21, "", "is nested more than 20 levels deep", ""));
  }

  @Test
  void refusesFilesTooLargeToBeMeant() {
    assertRefused(
        new byte[256 * 1024 + 1], new SettingsProblem(1, "", "is larger than 256 KiB", ""));
  }

  @Test
  void leavesAMissingFileToTheCaller() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> SettingsFile.read(directory.resolve("none.yaml"), ENVIRONMENT::get));
  }

  private Settings read(String content) throws Exception {
    Path file = Files.writeString(directory.resolve("pushcheck.yaml"), content);
    return SettingsFile.read(file, ENVIRONMENT::get);
  }

  private void assertRefused(byte[] content, SettingsProblem problem) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () -> {
              Path file = Files.write(directory.resolve("pushcheck.yaml"), content);
              SettingsFile.read(file, ENVIRONMENT::get);
            })
        .satisfies(refusal -> assertThat(refusal.problems()).containsExactly(problem));
  }
}
