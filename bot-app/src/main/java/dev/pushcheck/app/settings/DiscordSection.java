package dev.pushcheck.app.settings;

import dev.pushcheck.discord.DiscordSettings;
import dev.pushcheck.settings.Secret;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** {@code discord:}. */
final class DiscordSection {
  static final Keys KEYS =
      Keys.of(
          "token: \"${DISCORD_TOKEN}\"",
          "guilds: [\"1234567890123456789\"]",
          "apiUrl: https://discord.com/api/v10/",
          "gatewayUrl: wss://gateway.discord.gg");

  /** It goes into a header, so anything else would only fail later. */
  private static final Predicate<String> PRINTABLE =
      Pattern.compile("[\\x21-\\x7e]+").asMatchPredicate();

  private static final Predicate<String> ID = Pattern.compile("[0-9]{15,20}").asMatchPredicate();

  private static final ValueForm<String> GUILD =
      new ValueForm<>(
          "the id of a server, 15 to 20 digits in quotes", text -> Optional.of(text).filter(ID));

  private static final ValueForm<URI> API_URL =
      new ValueForm<>(
          "http:// or https://, a host and a path that ends in a slash",
          text -> Addresses.read(text, "https?").filter(uri -> uri.getPath().endsWith("/")));

  private static final ValueForm<URI> GATEWAY_URL =
      new ValueForm<>("ws:// or wss:// and a host", text -> Addresses.read(text, "wss?"));

  private DiscordSection() {}

  static Optional<DiscordSettings> read(SettingsMap map) {
    Optional<Secret> token = map.requireSecret("token");
    if (token.map(Secret::reveal).filter(PRINTABLE.negate()).isPresent()) {
      map.node("token").problem("expected letters, digits, dots and hyphens only");
    }
    HashSet<String> guilds = new HashSet<>(map.list("guilds", GUILD));
    URI api = map.find("apiUrl", API_URL).orElse(DiscordSettings.API);
    Optional<URI> gateway = map.find("gatewayUrl", GATEWAY_URL);
    return token.map(known -> new DiscordSettings(known, guilds, api, gateway));
  }
}
