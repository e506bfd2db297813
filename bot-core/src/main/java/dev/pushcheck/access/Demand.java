package dev.pushcheck.access;

/**
 * What using a command takes.
 *
 * @param command its name
 * @param role the least role
 * @param given who may have given it
 */
public record Demand(String command, Role role, Given given) {
  /** By whom a grant may have been given, to be good enough. */
  public enum Given {
    /** Also by default, to everybody in a place. */
    TO_EVERYBODY,
    /** Only to somebody in particular, by a grant of its own. */
    BY_NAME
  }

  /** A demand that {@code access.default} can meet, too. */
  public Demand(String command, Role role) {
    this(command, role, Given.TO_EVERYBODY);
  }

  /** The first word of the name, which may be granted with all that it leads to. */
  String group() {
    int blank = command.indexOf(' ');
    return blank < 0 ? command : command.substring(0, blank);
  }

  boolean byName() {
    return given == Given.BY_NAME;
  }
}
