package dev.pushcheck.command;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Role;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import java.util.Set;

/**
 * Which role a caller has. The person at the keyboard can read the settings anyway, so nothing is
 * kept from them. In a chat it takes a place that the settings name: who writes to the bot in
 * person, or has brought it along to a place of their own, may be anybody.
 *
 * @param settings what the settings allow
 * @param homes how the names of the places begin whose people have the role of everyone
 */
public record Access(AccessSettings settings, Set<String> homes) {
  /** Copies the places. */
  public Access {
    homes = Set.copyOf(homes);
  }

  /** The role of a caller. */
  public Role of(Caller caller) {
    if (caller.origin() == Origin.COMMAND_LINE) {
      return Role.OPERATOR;
    }
    return homes.stream().anyMatch(caller.place()::startsWith) ? settings.everyone() : Role.NONE;
  }
}
