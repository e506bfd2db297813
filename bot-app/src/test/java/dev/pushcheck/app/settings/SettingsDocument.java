package dev.pushcheck.app.settings;

import dev.pushcheck.settings.SettingsException;
import dev.pushcheck.settings.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which keys there are, and what is expected of each, as the program itself says when asked. */
final class SettingsDocument {
  private static final String NONSENSE = "\"=\"";
  private static final Pattern EXPECTED = Pattern.compile("expected (?<form>.+?)(?:, found .*)?");
  private static final String SECRET = "text, never shown";

  /** What depends on other values, and what is refused in other words. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "alerts.routes[].mention", "a mention as its platform writes it",
          "access.grants[].commands[]", "a command's name, or *");

  private final Path file;

  /** Asks by means of a file that it may write. */
  SettingsDocument(Path file) {
    this.file = file;
  }

  /** By the path of what stands above them: everything that has keys. */
  static Map<String, Keys> keys() {
    Map<String, Keys> keys = new LinkedHashMap<>();
    keys.put("accounts[]", AccountsSection.KEYS);
    keys.put("accounts[].actions", AccountsSection.ACTION_KEYS);
    keys.put("domains[]", DomainsSection.KEYS);
    keys.put("dns", DnsSection.KEYS);
    keys.put("probe", ProbeSection.KEYS);
    keys.put("check", CheckSection.KEYS);
    keys.put("slack", SlackSection.KEYS);
    keys.put("discord", DiscordSection.KEYS);
    keys.put("http", HttpSection.KEYS);
    keys.put("callbacks", CallbacksSection.keys());
    keys.put("store", StoreSection.KEYS);
    keys.put("alerts", AlertsSection.KEYS);
    keys.put("alerts.canary", AlertsSection.CANARY_KEYS);
    keys.put("alerts.routes[]", RoutesSection.KEYS);
    keys.put("alerts.routes[].match", RoutesSection.MATCH_KEYS);
    keys.put("alerts.maintenance[]", MaintenanceSection.KEYS);
    keys.put("access", AccessSection.KEYS);
    keys.put("access.grants[]", GrantEntry.KEYS);
    keys.put("limits", LimitsSection.KEYS);
    keys.put("text", TextSection.KEYS);
    return keys;
  }

  /** Every key that holds a value or a list of values, with what is expected there. */
  Map<String, String> expected() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, Keys> all = keys();
    for (String section : SettingsFile.SECTIONS.names()) {
      if (all.keySet().stream().noneMatch(path -> isIn(section, path))) {
        put(section, expected);
      }
      for (Map.Entry<String, Keys> entry : all.entrySet()) {
        for (String key :
            isIn(section, entry.getKey()) ? entry.getValue().names() : List.<String>of()) {
          String path = entry.getKey() + "." + key;
          if (!all.containsKey(path) && !all.containsKey(path + "[]")) {
            put(path, expected);
          }
        }
      }
    }
    return expected;
  }

  private static boolean isIn(String section, String path) {
    return path.split("[.\\[]", 2)[0].equals(section);
  }

  private void put(String path, Map<String, String> expected) throws IOException {
    String form = form(path);
    boolean list = form.equals("a list");
    expected.put(list ? path + "[]" : path, list ? form(path + "[]") : form);
  }

  /** What is said about nonsense there. */
  private String form(String path) throws IOException {
    Files.writeString(file, yaml(path));
    String place = path.replace("[]", "[0]");
    try {
      SettingsFile.read(file, name -> null);
    } catch (SettingsException e) {
      return e.problems().stream()
          .filter(problem -> problem.key().equals(place))
          .map(SettingsProblem::problem)
          .map(EXPECTED::matcher)
          .filter(Matcher::matches)
          .map(problem -> problem.group("form"))
          .findFirst()
          .orElse(OTHERS.getOrDefault(path, SECRET));
    }
    return SECRET;
  }

  /** Nonsense there, and nothing elsewhere. */
  private static String yaml(String path) {
    StringBuilder open = new StringBuilder("{ slack: {}");
    StringBuilder close = new StringBuilder(" }");
    String before = ", ";
    if (path.startsWith("slack.")) {
      open.setLength(1);
      before = " ";
    }
    for (String part : path.split("\\.", -1)) {
      boolean list = part.endsWith("[]");
      open.append(before).append(part.replace("[]", "")).append(": ").append(list ? "[ " : "");
      boolean last = path.endsWith("." + part) || path.equals(part);
      open.append(last ? "" : "{ ");
      close.insert(0, (last ? "" : " }") + (list ? " ]" : ""));
      before = "";
    }
    return open + NONSENSE + close;
  }
}
