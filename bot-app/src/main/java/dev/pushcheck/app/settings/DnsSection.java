package dev.pushcheck.app.settings;

import dev.pushcheck.net.DnsSettings;
import java.time.Duration;

/** {@code dns:}. */
final class DnsSection {
  static final Keys KEYS = Keys.of("servers: [\"192.0.2.53:53\"]", "timeout: 2s");
  private static final ValueForm<Duration> TIMEOUT = DurationForm.between("1ms", "1m");

  private DnsSection() {}

  static DnsSettings read(SettingsMap map, DnsSettings defaults) {
    return new DnsSettings(
        map.list("servers", HostForms.ADDRESS_AND_PORT),
        map.find("timeout", TIMEOUT).orElse(defaults.timeout()));
  }
}
