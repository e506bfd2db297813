package dev.pushcheck.app.settings;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.Role;
import java.util.Map;

/** {@code access:}. */
final class AccessSection {
  static final Keys KEYS = Keys.of("default: host", "actions: off");

  private static final ValueForm<Role> ROLE =
      new ValueForm<>(
          "none, host or operator",
          Map.of("none", Role.NONE, "host", Role.HOST, "operator", Role.OPERATOR));

  private static final ValueForm<Actions> ACTIONS =
      new ValueForm<>("off or on", Map.of("off", Actions.OFF, "on", Actions.ON));

  private AccessSection() {}

  static AccessSettings read(SettingsMap map, AccessSettings defaults) {
    return new AccessSettings(
        map.find("default", ROLE).orElse(defaults.everyone()),
        map.find("actions", ACTIONS).orElse(defaults.actions()));
  }
}
