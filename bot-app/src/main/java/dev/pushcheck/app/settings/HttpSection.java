package dev.pushcheck.app.settings;

import dev.pushcheck.app.http.HttpSettings;
import dev.pushcheck.net.HostAndPort;
import java.util.Set;

/** {@code http:}. */
final class HttpSection {
  static final Keys KEYS = Keys.of("listen: \"0.0.0.0:8080\"", "admin: \"127.0.0.1:9090\"");

  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "0:0:0:0:0:0:0:0");
  private static final String WHY = "; health and metrics are not for everybody";

  private HttpSection() {}

  static HttpSettings read(SettingsMap map, HttpSettings defaults) {
    HttpSettings settings =
        new HttpSettings(
            map.find("listen", HostForms.LISTEN).orElse(defaults.listen()),
            map.find("admin", HostForms.LISTEN).orElse(defaults.admin()));
    if (areTheSame(settings.listen(), settings.admin())) {
      map.node(map.has("admin") ? "admin" : "listen")
          .problem("is the same as http." + (map.has("admin") ? "listen" : "admin") + WHY);
    }
    return settings;
  }

  /** An address that means all of them leaves the port to nobody else. */
  private static boolean areTheSame(HostAndPort one, HostAndPort other) {
    return one.port() != 0
        && one.port() == other.port()
        && (one.host().equals(other.host())
            || EVERY_ADDRESS.contains(one.host())
            || EVERY_ADDRESS.contains(other.host()));
  }
}
