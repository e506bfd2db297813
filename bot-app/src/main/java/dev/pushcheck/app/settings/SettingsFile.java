package dev.pushcheck.app.settings;

import static java.util.stream.Collectors.toSet;

import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.settings.SettingsException;
import dev.pushcheck.text.TextSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.nodes.Node;

/** The one file that holds all settings. */
public final class SettingsFile {
  static final Keys SECTIONS =
      Keys.of(
          "accounts: [{ name: main, site: international, secretId: \"${TENCENT_SECRET_ID}\","
              + " secretKey: \"${TENCENT_SECRET_KEY}\" }]",
          "domains: [{ name: push.example.com, key: \"${PUSH_KEY}\" }]",
          "dns: { timeout: 2s }",
          "probe: { timeout: 3s }",
          "check: { session: 4h }",
          "slack: { botToken: \"${SLACK_BOT_TOKEN}\", appToken: \"${SLACK_APP_TOKEN}\" }",
          "discord: { token: \"${DISCORD_TOKEN}\" }",
          "http: { listen: \"0.0.0.0:8080\" }",
          "callbacks: { path: \"${CALLBACK_PATH}\", key: \"${CALLBACK_KEY}\" }",
          "store: { url: \"jdbc:sqlite:data/pushcheck.db\" }",
          "alerts: { routes: [{ to: [\"slack:C0123ABCD\"] }] }",
          "access: { default: host }",
          "limits: { perUser: 20/1m }",
          "leakGuard: on",
          "text: { language: en }");

  private static final List<String> PLATFORMS = List.of("slack", "discord");

  private static final ValueForm<LeakGuard> LEAK_GUARD =
      new ValueForm<>("off or on", Map.of("off", LeakGuard.OFF, "on", LeakGuard.ON));

  private SettingsFile() {}

  /**
   * Reads the file; what it leaves out is as in {@link Settings#defaults}.
   *
   * @param environment gives a variable's value, or null if there is none
   * @throws SettingsException with everything that is wrong with the file's content
   * @throws IOException if the file cannot be read at all
   */
  public static Settings read(Path file, UnaryOperator<String> environment)
      throws SettingsException, IOException {
    return readWhole(file, environment, new Interpolation(environment, file)).settings();
  }

  /** The same, with what is needed to see later what has changed. */
  static Content readWhole(
      Path file, UnaryOperator<String> environment, Interpolation interpolation)
      throws SettingsException, IOException {
    Problems problems = new Problems();
    Optional<Node> root = YamlDocument.compose(Files.readAllBytes(file), problems);
    Settings defaults = Settings.defaults(environment, ZoneId.systemDefault());
    Settings settings =
        root.flatMap(node -> SettingsNode.root(node, problems, interpolation).map(SECTIONS))
            .map(sections -> bind(sections, defaults))
            .orElse(defaults);
    problems.throwIfAny();
    return new Content(settings, SettingsOutline.of(root, interpolation));
  }

  /**
   * What was read.
   *
   * @param outline which values stand where
   */
  record Content(Settings settings, SettingsOutline outline) {}

  private static Settings bind(SettingsMap sections, Settings defaults) {
    Channels channels = new Channels(PLATFORMS.stream().filter(sections::has).collect(toSet()));
    SettingsMap store = sections.map("store", StoreSection.KEYS);
    TextSettings text = TextSection.read(sections.map("text", TextSection.KEYS), defaults.text());
    Settings settings =
        new Settings(
            AccountsSection.read(sections.maps("accounts", AccountsSection.KEYS)),
            DomainsSection.read(sections.maps("domains", DomainsSection.KEYS)),
            DnsSection.read(sections.map("dns", DnsSection.KEYS), defaults.dns()),
            ProbeSection.read(sections.map("probe", ProbeSection.KEYS), defaults.probe()),
            CheckSection.read(sections.map("check", CheckSection.KEYS), defaults.check()),
            sections.findMap("slack", SlackSection.KEYS).flatMap(SlackSection::read),
            sections.findMap("discord", DiscordSection.KEYS).flatMap(DiscordSection::read),
            HttpSection.read(sections.map("http", HttpSection.KEYS), defaults.http()),
            sections.findMap("callbacks", CallbacksSection.keys()).flatMap(CallbacksSection::read),
            StoreSection.read(store, defaults.store()),
            AlertsSection.read(sections.map("alerts", AlertsSection.KEYS), channels, text),
            AccessSection.read(sections.map("access", AccessSection.KEYS), defaults.access()),
            LimitsSection.read(sections.map("limits", LimitsSection.KEYS), defaults.limits()),
            sections.find("leakGuard", LEAK_GUARD).orElse(defaults.leakGuard()),
            text);
    if (settings.store().retention().compareTo(settings.alerts().maxAge()) < 0) {
      store
          .node("retention")
          .problem(
              "is shorter than alerts.maxAge, so outages would be forgotten while they are"
                  + " followed");
    }
    return settings;
  }
}
