package dev.pushcheck.app.settings;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.Confirmation;
import dev.pushcheck.access.Role;
import dev.pushcheck.command.CommandNames;
import java.util.List;
import java.util.Map;

/** {@code access:}. */
final class AccessSection {
  static final Keys KEYS =
      Keys.of(
          "default: host",
          "grants: [{ role: operator, who: [\"slack:T0123ABCD/C0123ABCD\"],"
              + " streams: [\"push.example.com/live/*\"] }]",
          "actions: off",
          "secondPerson: off");

  private static final ValueForm<Role> ROLE =
      new ValueForm<>(
          "none, host or operator",
          Map.of("none", Role.NONE, "host", Role.HOST, "operator", Role.OPERATOR));

  private static final ValueForm<Actions> ACTIONS =
      new ValueForm<>("off or on", Map.of("off", Actions.OFF, "on", Actions.ON));

  private static final ValueForm<Confirmation> SECOND_PERSON =
      new ValueForm<>(
          "off or on", Map.of("off", Confirmation.SAME_PERSON, "on", Confirmation.SECOND_PERSON));

  private AccessSection() {}

  static AccessSettings read(SettingsMap map, AccessSettings defaults) {
    List<SettingsMap> grants = map.maps("grants", GrantEntry.KEYS);
    return new AccessSettings(
        map.find("default", ROLE).orElse(defaults.everyone()),
        GrantEntry.read(grants, CommandNames.ALL),
        map.find("actions", ACTIONS).orElse(defaults.actions()),
        map.find("secondPerson", SECOND_PERSON).orElse(defaults.confirmation()));
  }
}
