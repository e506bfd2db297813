package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * An account that the bot may ask.
 *
 * @param name for people; each name once
 * @param credentials for looking
 * @param actions for changing, if that is allowed at all
 * @param endpoint other than the site's own, with scheme, for tests
 * @param timeout for one question, more than zero
 */
public record AccountSettings(
    String name,
    CssAccount.Site site,
    Credentials credentials,
    Optional<Credentials> actions,
    Optional<String> endpoint,
    Duration timeout) {
  /** What one question may take where the settings do not say. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

  /** A SecretId with its SecretKey. */
  public record Credentials(String secretId, Secret secretKey) {
    @Override
    public String toString() {
      return "Credentials[" + Secret.MASK + "]";
    }
  }
}
