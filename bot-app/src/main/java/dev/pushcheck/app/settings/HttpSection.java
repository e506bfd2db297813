package dev.pushcheck.app.settings;

import dev.pushcheck.app.http.HttpSettings;

/** {@code http:}. */
final class HttpSection {
  static final Keys KEYS = Keys.of("listen: \"0.0.0.0:8080\"", "admin: \"127.0.0.1:9090\"");

  private HttpSection() {}

  static HttpSettings read(SettingsMap map, HttpSettings defaults) {
    return new HttpSettings(
        map.find("listen", HostForms.LISTEN).orElse(defaults.listen()),
        map.find("admin", HostForms.LISTEN).orElse(defaults.admin()));
  }
}
