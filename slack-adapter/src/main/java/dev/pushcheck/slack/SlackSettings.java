package dev.pushcheck.slack;

import dev.pushcheck.settings.Secret;
import java.util.Optional;
import java.util.Set;

/**
 * How the bot reaches Slack.
 *
 * @param mode how Slack reaches the bot
 * @param botToken {@code xoxb-…}
 * @param appToken {@code xapp-…}; must be there in {@link Mode#SOCKET}
 * @param signingSecret must be there in {@link Mode#HTTP}
 * @param workspaces ids of those that may ask; empty for the token's own
 * @param apiUrl the web API, with a slash at the end
 */
public record SlackSettings(
    Mode mode,
    Secret botToken,
    Optional<Secret> appToken,
    Optional<Secret> signingSecret,
    Set<String> workspaces,
    String apiUrl) {
  /** The web API of the real Slack. */
  public static final String DEFAULT_API_URL = "https://slack.com/api/";

  /** Copies the set. */
  public SlackSettings {
    workspaces = Set.copyOf(workspaces);
  }

  /** How Slack reaches the bot. */
  public enum Mode {
    /** Over a WebSocket that the bot opens; no public address is needed. */
    SOCKET,
    /** Over HTTP requests to the bot. */
    HTTP
  }
}
