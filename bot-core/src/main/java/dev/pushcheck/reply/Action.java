package dev.pushcheck.reply;

import java.util.Map;

/**
 * What a button does: one command with its arguments. The arguments may hold an address, so a
 * platform is never given them, only a random id under which they are kept.
 *
 * @param command the command's name, such as {@code check} or {@code alerts mute}
 * @param arguments by option name
 */
public record Action(String command, Map<String, String> arguments) {
  /** Copies the arguments. */
  public Action {
    arguments = Map.copyOf(arguments);
  }

  @Override
  public String toString() {
    return "Action[" + command + " " + arguments.keySet() + "]";
  }
}
