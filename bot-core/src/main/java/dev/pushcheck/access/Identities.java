package dev.pushcheck.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * All that a platform says of somebody: where they are, who they are, and what they belong to.
 *
 * @param place such as {@code slack:T1/C1}
 * @param user such as {@code slack:U1}
 * @param groups such as {@code discord:G1/R1} or {@code slack:@night-shift}
 */
public record Identities(String place, String user, Set<String> groups) {
  /** Copies the groups. */
  public Identities {
    groups = Set.copyOf(groups);
  }

  /**
   * Somebody of whom this is known. A person of Slack's without a place is somewhere in their
   * workspace, one of Discord's in a direct message; a member of a role is in its server.
   */
  public static Identities of(Collection<Who> known) {
    Optional<String> place = first(known, Who.Kind.PLACE);
    Optional<String> user = first(known, Who.Kind.PERSON);
    Set<String> groups = new HashSet<>();
    known.stream()
        .filter(who -> who.kind() == Who.Kind.GROUP)
        .map(Who::id)
        .map(Identities::group)
        .forEach(groups::add);
    Optional<String> server =
        groups.stream().filter(group -> group.startsWith("discord:")).findFirst();
    String somewhere =
        server
            .map(group -> group.substring(0, group.indexOf('/') + 1))
            .orElseGet(() -> isOfSlack(known) ? "slack:" : "discord:@me/");
    return new Identities(place.orElse(somewhere), user.orElse(""), groups);
  }

  /** A group's name as it is compared: Slack's are written in any case. */
  static String group(String id) {
    return id.startsWith("slack:@") ? id.toLowerCase(Locale.ROOT) : id;
  }

  private static boolean isOfSlack(Collection<Who> known) {
    return known.stream().anyMatch(who -> who.id().startsWith("slack:"));
  }

  private static Optional<String> first(Collection<Who> known, Who.Kind kind) {
    return known.stream().filter(who -> who.kind() == kind).map(Who::id).findFirst();
  }
}
