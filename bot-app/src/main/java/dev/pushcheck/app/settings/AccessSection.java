package dev.pushcheck.app.settings;

import dev.pushcheck.access.Actions;
import java.util.Map;

/** {@code access:}. */
final class AccessSection {
  static final Keys KEYS = Keys.of("actions: off");
  private static final ValueForm<Actions> ACTIONS =
      new ValueForm<>("off or on", Map.of("off", Actions.OFF, "on", Actions.ON));

  private AccessSection() {}

  static Actions read(SettingsMap map, Actions defaults) {
    return map.find("actions", ACTIONS).orElse(defaults);
  }
}
