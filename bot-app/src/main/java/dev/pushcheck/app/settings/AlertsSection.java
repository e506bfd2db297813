package dev.pushcheck.app.settings;

import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.alert.AlertSettings.Canary;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.text.TextSettings;
import java.time.Duration;
import java.util.Optional;

/** {@code alerts:}. */
final class AlertsSection {
  static final Keys KEYS =
      Keys.of(
          "hold: 10s",
          "poll: 5m",
          "maxAge: 24h",
          "stable: 30s",
          "canary: { to: \"slack:C0123ABCD\", every: 1h }",
          "ops: \"slack:C0123ABCD\"",
          "routes: [{ match: { stream: \"show-*\" }, to: [\"slack:C0123ABCD\"] }]",
          "maintenance: [{ streams: \"live/*\", days: [sun], from: \"02:00\", until: \"04:00\" }]");

  static final Keys CANARY_KEYS = Keys.of("to: \"slack:C0123ABCD\"", "every: 1h");

  private static final Duration CANARY_EVERY = Duration.ofHours(1);

  private static final ValueForm<Duration> HOLD = DurationForm.between("0s", "10m");
  private static final ValueForm<Duration> POLL = DurationForm.between("1s", "1h");
  private static final ValueForm<Duration> MAX_AGE = DurationForm.between("1m", "30d");
  private static final ValueForm<Duration> STABLE = DurationForm.between("0s", "1h");
  private static final ValueForm<Duration> EVERY = DurationForm.between("10s", "7d");

  private AlertsSection() {}

  /**
   * Reads the section.
   *
   * @param text how people are spoken to where a route does not say
   */
  static AlertSettings read(SettingsMap map, Channels channels, TextSettings text) {
    AlertSettings defaults = AlertSettings.DEFAULT;
    return new AlertSettings(
        map.find("hold", HOLD).orElse(defaults.hold()),
        map.find("poll", POLL).orElse(defaults.poll()),
        map.find("maxAge", MAX_AGE).orElse(defaults.maxAge()),
        map.find("stable", STABLE).orElse(defaults.stable()),
        map.findMap("canary", CANARY_KEYS).flatMap(canary -> canary(canary, channels)),
        channels.find(map, "ops"),
        RoutesSection.read(map.maps("routes", RoutesSection.KEYS), channels, text),
        MaintenanceSection.read(map.maps("maintenance", MaintenanceSection.KEYS), text.timeZone()));
  }

  private static Optional<Canary> canary(SettingsMap map, Channels channels) {
    Optional<ChannelId> to = channels.require(map, "to");
    Duration every = map.find("every", EVERY).orElse(CANARY_EVERY);
    return to.map(channel -> new Canary(channel, every));
  }
}
