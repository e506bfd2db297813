package dev.pushcheck.app.settings;

import dev.pushcheck.push.CheckSettings;
import java.time.Duration;

/** {@code check:}. */
final class CheckSection {
  static final Keys KEYS = Keys.of("session: 4h", "deadline: 10s");
  private static final ValueForm<Duration> SESSION = DurationForm.between("1m", "7d");
  private static final ValueForm<Duration> DEADLINE = DurationForm.between("1s", "60s");

  private CheckSection() {}

  static CheckSettings read(SettingsMap map, CheckSettings defaults) {
    return new CheckSettings(
        map.find("session", SESSION).orElse(defaults.session()),
        map.find("deadline", DEADLINE).orElse(defaults.deadline()));
  }
}
