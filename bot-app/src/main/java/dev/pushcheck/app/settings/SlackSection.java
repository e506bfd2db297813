package dev.pushcheck.app.settings;

import dev.pushcheck.settings.Secret;
import dev.pushcheck.slack.SlackSettings;
import dev.pushcheck.slack.SlackSettings.Mode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code slack:}. */
final class SlackSection {
  static final Keys KEYS =
      Keys.of(
          "mode: socket",
          "appToken: \"${SLACK_APP_TOKEN}\"",
          "botToken: \"${SLACK_BOT_TOKEN}\"",
          "signingSecret: \"${SLACK_SIGNING_SECRET}\"",
          "workspaces: [T0123ABCD]",
          "apiUrl: https://slack.com/api/");

  private static final ValueForm<Mode> MODE =
      new ValueForm<>("socket or http", Map.of("socket", Mode.SOCKET, "http", Mode.HTTP));

  private static final ValueForm<String> WORKSPACE =
      new ValueForm<>(
          "a workspace's id such as T0123ABCD",
          text ->
              Optional.of(text).filter(Pattern.compile("[TE][A-Z0-9]{1,20}").asMatchPredicate()));

  private static final ValueForm<String> API_URL =
      new ValueForm<>(
          "an address that begins with https:// or http:// and ends with a slash",
          text ->
              Optional.of(text).filter(Pattern.compile("https?://[^\\s?#@]+/").asMatchPredicate()));

  private SlackSection() {}

  /** Empty if a token is missing that the mode needs, which is a problem then. */
  static Optional<SlackSettings> read(SettingsMap map) {
    Mode mode = map.find("mode", MODE).orElse(Mode.SOCKET);
    Optional<Secret> botToken = token(map, "botToken", "xoxb-");
    Optional<Secret> appToken =
        mode == Mode.SOCKET ? token(map, "appToken", "xapp-") : map.secret("appToken");
    Optional<Secret> signingSecret =
        mode == Mode.HTTP ? map.requireSecret("signingSecret") : map.secret("signingSecret");
    var workspaces = new LinkedHashSet<>(map.list("workspaces", WORKSPACE));
    String apiUrl = map.find("apiUrl", API_URL).orElse(SlackSettings.DEFAULT_API_URL);
    return botToken.map(
        bot -> new SlackSettings(mode, bot, appToken, signingSecret, workspaces, apiUrl));
  }

  /** Slack shows three kinds of tokens on three pages; they are easily taken for each other. */
  private static Optional<Secret> token(SettingsMap map, String key, String start) {
    Optional<Secret> token = map.requireSecret(key);
    if (token.map(Secret::reveal).filter(text -> !text.startsWith(start)).isPresent()) {
      map.node(key).problem("expected a token that begins with " + start);
    }
    return token;
  }
}
