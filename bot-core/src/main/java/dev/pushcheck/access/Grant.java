package dev.pushcheck.access;

import dev.pushcheck.css.StreamPattern;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What somebody may ask about some streams.
 *
 * @param name where it is written, such as {@code access.grants[0]}
 * @param role what those may whom it is for
 * @param who whom it is for; one that fits is enough
 * @param streams about which streams; one that fits is enough
 * @param commands which commands, by name; {@link #ALL} for all that the role may use
 */
public record Grant(
    String name, Role role, List<Who> who, List<StreamPattern> streams, Set<String> commands) {
  /** Any command. */
  public static final String ALL = "*";

  /** The name of the grant that {@code access.default} stands for. */
  static final String DEFAULT = "access.default";

  /** Copies the lists. */
  public Grant {
    who = List.copyOf(who);
    streams = List.copyOf(streams);
    commands = Set.copyOf(commands);
  }

  /** What everybody may in these places: of all streams, whatever the role may use. */
  static Grant ofEverybody(Role role, Collection<String> homes) {
    return new Grant(
        DEFAULT,
        role,
        homes.stream().sorted().map(Who::home).toList(),
        List.of(StreamPattern.ANY),
        Set.of(ALL));
  }

  /** Whether it was given to somebody in particular, and not to everybody by default. */
  public boolean isExplicit() {
    return !name.equals(DEFAULT);
  }

  /** Whether it is for somebody. */
  public boolean isFor(Identities somebody) {
    return who.stream().anyMatch(one -> one.means(somebody));
  }

  /** Whether it names this very person, and not only where they are or what they belong to. */
  public boolean names(Identities somebody) {
    return who.stream().anyMatch(one -> one.kind() == Who.Kind.PERSON && one.means(somebody));
  }

  /** Whether it is good for a command. */
  public boolean lets(Demand demand) {
    return role.covers(demand.role()) && isAbout(demand) && (isExplicit() || !demand.byName());
  }

  /** Whether the command is among its own. */
  public boolean isAbout(Demand demand) {
    return commands.contains(ALL)
        || commands.contains(demand.command())
        || commands.contains(demand.group());
  }

  /** The streams that it is about. */
  public Scope scope() {
    return new Scope(streams);
  }
}
