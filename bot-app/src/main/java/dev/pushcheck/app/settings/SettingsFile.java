package dev.pushcheck.app.settings;

import dev.pushcheck.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.nodes.Node;

/** The one file that holds all settings. */
public final class SettingsFile {
  private static final Keys SECTIONS =
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
          "access: { default: host }",
          "limits: { perUser: 20/1m }",
          "text: { language: en }");

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
    Problems problems = new Problems();
    Optional<Node> root = YamlDocument.compose(Files.readAllBytes(file), problems);
    Interpolation interpolation = new Interpolation(environment, file);
    Settings defaults = Settings.defaults(environment, ZoneId.systemDefault());
    Settings settings =
        root.flatMap(node -> SettingsNode.root(node, problems, interpolation).map(SECTIONS))
            .map(sections -> bind(sections, defaults))
            .orElse(defaults);
    problems.throwIfAny();
    return settings;
  }

  private static Settings bind(SettingsMap sections, Settings defaults) {
    return new Settings(
        AccountsSection.read(sections.maps("accounts", AccountsSection.KEYS)),
        DomainsSection.read(sections.maps("domains", DomainsSection.KEYS)),
        DnsSection.read(sections.map("dns", DnsSection.KEYS), defaults.dns()),
        ProbeSection.read(sections.map("probe", ProbeSection.KEYS), defaults.probe()),
        CheckSection.read(sections.map("check", CheckSection.KEYS), defaults.check()),
        sections.findMap("slack", SlackSection.KEYS).flatMap(SlackSection::read),
        sections.findMap("discord", DiscordSection.KEYS).flatMap(DiscordSection::read),
        HttpSection.read(sections.map("http", HttpSection.KEYS), defaults.http()),
        sections.findMap("callbacks", CallbacksSection.keys()).flatMap(CallbacksSection::read),
        AccessSection.read(sections.map("access", AccessSection.KEYS), defaults.access()),
        LimitsSection.read(sections.map("limits", LimitsSection.KEYS), defaults.limits()),
        TextSection.read(sections.map("text", TextSection.KEYS), defaults.text()));
  }
}
