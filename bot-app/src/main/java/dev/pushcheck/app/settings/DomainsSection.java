package dev.pushcheck.app.settings;

import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.settings.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code domains:}, a list. */
final class DomainsSection {
  static final Keys KEYS =
      Keys.of(
          "name: push.example.com",
          "key: \"${PUSH_KEY}\"",
          "backupKey: \"${PUSH_BACKUP_KEY}\"",
          "app: live");

  private DomainsSection() {}

  static List<KnownDomain> read(List<SettingsMap> maps) {
    List<KnownDomain> domains = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (SettingsMap map : maps) {
      Optional<String> name = map.require("name", HostForms.DOMAIN);
      Optional<Secret> key = map.secret("key");
      Optional<Secret> backupKey = map.secret("backupKey");
      Optional<String> app = map.find("app", ValueForms.APP);
      name.map(known -> lines.putIfAbsent(known, map.node("name").line()))
          .ifPresent(line -> map.node("name").problem("the same domain as on line " + line));
      name.ifPresent(known -> domains.add(new KnownDomain(known, key, backupKey, app)));
    }
    return domains;
  }
}
