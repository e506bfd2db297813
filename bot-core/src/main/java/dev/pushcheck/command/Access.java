package dev.pushcheck.command;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Demand;
import dev.pushcheck.access.Scope;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import java.util.Set;
import java.util.function.Supplier;

/**
 * About which streams a caller may ask. The person at the keyboard can read the settings anyway, so
 * nothing is kept from them. In a chat it takes a grant, or a place that the settings name: who
 * writes to the bot in person, or has brought it along to a place of their own, may be anybody.
 */
public final class Access {
  private final Supplier<AccessSettings> settings;
  private final Set<String> homes;

  /**
   * By settings that stay.
   *
   * @param homes how the names of the places begin whose people have the role of everyone
   */
  public Access(AccessSettings settings, Set<String> homes) {
    this(() -> settings, homes);
  }

  /**
   * By settings that may change.
   *
   * @param settings asked for every question
   * @param homes how the names of the places begin whose people have the role of everyone
   */
  public Access(Supplier<AccessSettings> settings, Set<String> homes) {
    this.settings = settings;
    this.homes = Set.copyOf(homes);
  }

  /** What the settings allow now. */
  public AccessSettings settings() {
    return settings.get();
  }

  /** How the names of the places begin whose people have the role of everyone. */
  public Set<String> homes() {
    return homes;
  }

  /** About which streams a caller may use a command. */
  public Scope scope(Caller caller, Demand demand) {
    return caller.origin() == Origin.COMMAND_LINE
        ? Scope.ALL
        : settings().scope(caller.identities(), demand, homes);
  }

  /**
   * Whether a grant names this very person. Such a person is answered wherever they are; everybody
   * else only where the platform's settings say so.
   */
  public boolean names(Caller caller) {
    return settings().grants().stream().anyMatch(grant -> grant.names(caller.identities()));
  }
}
