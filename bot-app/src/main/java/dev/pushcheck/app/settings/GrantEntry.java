package dev.pushcheck.app.settings;

import dev.pushcheck.access.Grant;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Who;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.settings.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of {@code access.grants}. */
final class GrantEntry {
  static final Keys KEYS =
      Keys.of(
          "role: operator",
          "who: [\"slack:T0123ABCD/C0123ABCD\"]",
          "streams: [\"push.example.com/live/*\"]",
          "commands: [\"*\"]");

  private static final ValueForm<Role> ROLE =
      new ValueForm<>(
          "host, operator or admin",
          Map.of("host", Role.HOST, "operator", Role.OPERATOR, "admin", Role.ADMIN));

  private static final ValueForm<Who> WHO = new ValueForm<>(Who.FORMS, Who::read);

  private static final ValueForm<StreamPattern> STREAMS =
      new ValueForm<>(
          "a stream such as push.example.com/live/room42, with * for anything",
          StreamPattern::read);

  private GrantEntry() {}

  static List<Grant> read(List<SettingsMap> maps, List<String> commands) {
    List<Grant> grants = new ArrayList<>();
    for (SettingsMap map : maps) {
      Optional<Role> role = map.require("role", ROLE);
      List<Who> who = map.requireList("who", WHO);
      List<StreamPattern> streams = map.requireList("streams", STREAMS);
      Set<String> names = commands(map, commands);
      String name = "access.grants[" + grants.size() + "]";
      grants.add(new Grant(name, role.orElse(Role.NONE), who, streams, names));
    }
    return grants;
  }

  private static Set<String> commands(SettingsMap map, List<String> known) {
    Set<String> names = new HashSet<>();
    for (SettingsNode item : map.items("commands")) {
      item.text("a command's name, or *")
          .filter(name -> isKnown(name, known, item))
          .ifPresent(names::add);
    }
    return map.items("commands").isEmpty() ? Set.of(Grant.ALL) : names;
  }

  private static boolean isKnown(String name, List<String> known, SettingsNode item) {
    if (name.equals(Grant.ALL) || known.contains(name)) {
      return true;
    }
    String hint =
        Spelling.nearest(name, known)
            .map(meant -> "did you mean \"" + meant + "\"?")
            .orElse("known are " + String.join(", ", known) + ", and * for all");
    item.problem("unknown command " + item.shown(name) + ", " + hint);
    return false;
  }
}
