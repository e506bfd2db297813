package dev.pushcheck.discord;

import java.util.Map;
import java.util.stream.Collectors;

/** What commands are called on Discord, where all bots of a server share one list. */
final class CommandNames {
  private static final Map<String, String> ON_DISCORD =
      Map.of("check", "pushcheck", "url", "pushurl");
  private static final Map<String, String> IN_CORE =
      ON_DISCORD.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private CommandNames() {}

  static String onDiscord(String command) {
    return ON_DISCORD.getOrDefault(command, command);
  }

  static String inCore(String name) {
    return IN_CORE.getOrDefault(name, name);
  }
}
