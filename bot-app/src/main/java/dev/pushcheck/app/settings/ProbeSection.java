package dev.pushcheck.app.settings;

import dev.pushcheck.net.ProbeSettings;
import java.time.Duration;
import java.util.HashSet;

/** {@code probe:}. */
final class ProbeSection {
  static final Keys KEYS =
      Keys.of(
          "timeout: 3s",
          "allowPrivateAddresses: false",
          "allowedHosts: [ingest.example.com]",
          "control: \"ingest.example.com:1935\"");
  private static final ValueForm<Duration> TIMEOUT = DurationForm.between("1ms", "1m");

  private ProbeSection() {}

  static ProbeSettings read(SettingsMap map, ProbeSettings defaults) {
    return new ProbeSettings(
        map.find("timeout", TIMEOUT).orElse(defaults.timeout()),
        map.find("allowPrivateAddresses", ValueForms.FLAG).orElse(defaults.allowPrivateAddresses()),
        new HashSet<>(map.list("allowedHosts", HostForms.HOST)),
        map.find("control", HostForms.HOST_AND_PORT));
  }
}
