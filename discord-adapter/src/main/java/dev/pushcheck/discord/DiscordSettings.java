package dev.pushcheck.discord;

import dev.pushcheck.settings.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How Discord is reached.
 *
 * @param token of the bot, without the word {@code Bot}
 * @param guilds ids of the servers whose members are answered there; empty for all
 * @param apiUrl where the REST API is, with a slash at its end
 * @param gatewayUrl where the gateway is; empty to ask the API
 */
public record DiscordSettings(
    Secret token, Set<String> guilds, URI apiUrl, Optional<URI> gatewayUrl) {
  /** See https://docs.discord.com/developers/reference#api-versioning (read 2026-11-22). */
  public static final URI API = URI.create("https://discord.com/api/v10/");

  /** Copies the ids. */
  public DiscordSettings {
    guilds = Set.copyOf(guilds);
  }
}
