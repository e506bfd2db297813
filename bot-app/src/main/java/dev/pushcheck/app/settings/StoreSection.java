package dev.pushcheck.app.settings;

import dev.pushcheck.settings.Secret;
import dev.pushcheck.store.StoreSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** {@code store:}. */
final class StoreSection {
  static final Keys KEYS = Keys.of("url: \"jdbc:sqlite:data/pushcheck.db\"", "retention: 90d");

  private static final ValueForm<Duration> RETENTION = DurationForm.between("1d", "3650d");

  private static final Predicate<String> URL =
      Pattern.compile("jdbc:sqlite:(?!:)\\S.*|jdbc:postgresql://[^/?#\\s]+/[^/?#\\s]+(?:\\?\\S+)?")
          .asMatchPredicate();

  private StoreSection() {}

  static StoreSettings read(SettingsMap map, StoreSettings defaults) {
    return new StoreSettings(
        url(map).orElse(defaults.url()),
        map.find("retention", RETENTION).orElse(defaults.retention()));
  }

  /** Read as a secret, since a password may be part of it. */
  private static Optional<String> url(SettingsMap map) {
    Optional<String> url = map.secret("url").map(Secret::reveal);
    if (url.filter(URL.negate()).isPresent()) {
      map.node("url")
          .problem("expected jdbc:sqlite: and a file, or jdbc:postgresql://host:port/database");
    }
    return url;
  }
}
