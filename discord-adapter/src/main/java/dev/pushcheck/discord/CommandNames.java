package dev.pushcheck.discord;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What commands are called on Discord, where all bots of a server share one list. Discord writes
 * subcommands as the core does, behind the command with a blank between.
 */
final class CommandNames {
  private static final Map<String, String> ON_DISCORD =
      Map.of("check", "pushcheck", "url", "pushurl");
  private static final Map<String, String> IN_CORE =
      ON_DISCORD.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private CommandNames() {}

  static String onDiscord(String command) {
    return renamed(command, ON_DISCORD);
  }

  static String inCore(String name) {
    return renamed(name, IN_CORE);
  }

  private static String renamed(String path, Map<String, String> names) {
    int blank = path.indexOf(' ');
    String first = blank < 0 ? path : path.substring(0, blank);
    return names.getOrDefault(first, first) + path.substring(first.length());
  }
}
