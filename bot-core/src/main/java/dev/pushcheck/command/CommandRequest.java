package dev.pushcheck.command;

import dev.pushcheck.access.Identities;
import dev.pushcheck.net.Origin;
import dev.pushcheck.text.Reader;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question as an adapter hands it over: the platform's escapes decoded once, no platform type in
 * it. Arguments may hold an address, so printing it shows only their names.
 *
 * @param command the command's name; of a command with subcommands, that of the subcommand, such as
 *     {@code alerts mute}
 * @param arguments by option name; an option left out is not there
 * @param caller who asks, and where
 * @param reader for whom the answer is worded
 */
public record CommandRequest(
    String command, Map<String, String> arguments, Caller caller, Reader reader) {
  /** Copies the arguments. */
  public CommandRequest {
    arguments = Map.copyOf(arguments);
  }

  /** The first word of the command: of a subcommand, the command that it belongs to. */
  public String name() {
    int blank = command.indexOf(' ');
    return blank < 0 ? command : command.substring(0, blank);
  }

  /** The word behind the command's name: which subcommand, if it has any. */
  public Optional<String> subcommand() {
    int blank = command.indexOf(' ');
    return blank < 0 ? Optional.empty() : Optional.of(command.substring(blank + 1));
  }

  /** The value of an option, if it was given and is not blank. */
  public Optional<String> argument(String option) {
    return Optional.ofNullable(arguments.get(option)).filter(value -> !value.isBlank());
  }

  @Override
  public String toString() {
    return "CommandRequest[" + command + " " + arguments.keySet() + " from " + caller + "]";
  }

  /**
   * Who asks, and where.
   *
   * @param origin the kind of place
   * @param place the place, such as {@code slack:T1/C1}
   * @param user the person there, such as {@code slack:U1}
   * @param groups what the platform says the person belongs to, such as {@code discord:G1/R1};
   *     empty where it does not say
   */
  public record Caller(Origin origin, String place, String user, Set<String> groups) {
    /** The person at the keyboard. */
    public static final Caller TERMINAL =
        new Caller(Origin.COMMAND_LINE, "terminal", "terminal", Set.of());

    /** Copies the groups. */
    public Caller {
      groups = Set.copyOf(groups);
    }

    /** The same, who also belongs to these. */
    public Caller among(Set<String> others) {
      Set<String> all = new HashSet<>(groups);
      all.addAll(others);
      return new Caller(origin, place, user, all);
    }

    /** What grants are held against. */
    public Identities identities() {
      return new Identities(place, user, groups);
    }
  }
}
