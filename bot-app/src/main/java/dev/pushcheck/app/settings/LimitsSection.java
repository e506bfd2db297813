package dev.pushcheck.app.settings;

import dev.pushcheck.access.Limit;
import dev.pushcheck.access.LimitSettings;

/** {@code limits:}. */
final class LimitsSection {
  static final Keys KEYS = Keys.of("perUser: 20/1m", "perPlace: 120/1m", "perBot: 600/1m");

  private static final ValueForm<Limit> LIMIT =
      new ValueForm<>("a number and a span of time such as 20/1m", Limit::read);

  private LimitsSection() {}

  static LimitSettings read(SettingsMap map, LimitSettings defaults) {
    return new LimitSettings(
        map.find("perUser", LIMIT).orElse(defaults.perUser()),
        map.find("perPlace", LIMIT).orElse(defaults.perPlace()),
        map.find("perBot", LIMIT).orElse(defaults.perBot()));
  }
}
