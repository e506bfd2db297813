package dev.pushcheck.store;

import dev.pushcheck.settings.Secret;
import java.time.Duration;

/**
 * Where the bot keeps what it must not forget, and for how long.
 *
 * @param url of JDBC: {@code jdbc:sqlite:} and a file, or {@code jdbc:postgresql:}; it may hold a
 *     password, so it is never printed
 * @param retention how long past events and outages are kept
 */
public record StoreSettings(String url, Duration retention) {
  /** A file beside the program, for a season. */
  public static final StoreSettings DEFAULT =
      new StoreSettings("jdbc:sqlite:data/pushcheck.db", Duration.ofDays(90));

  @Override
  public String toString() {
    return "StoreSettings[url=" + Secret.MASK + ", retention=" + retention + "]";
  }
}
