package dev.pushcheck.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may do what.
 *
 * @param everyone the role of everybody in the chats that the bot answers in
 * @param grants what is given to some, besides
 * @param actions whether anything may be changed
 * @param confirmation who has to say yes before something is changed from a chat
 */
public record AccessSettings(
    Role everyone, List<Grant> grants, Actions actions, Confirmation confirmation) {
  /** Nobody may ask about streams, and nothing may be changed. */
  public static final AccessSettings DEFAULT = new AccessSettings(Role.NONE, Actions.OFF);

  /** Copies the grants. */
  public AccessSettings {
    grants = List.copyOf(grants);
  }

  /** Settings without any grants. */
  public AccessSettings(Role everyone, Actions actions) {
    this(everyone, List.of(), actions, Confirmation.SAME_PERSON);
  }

  /**
   * All grants, with the one of everybody last.
   *
   * @param homes how the names of the places begin whose people have the role of everyone
   */
  public List<Grant> allGrants(Collection<String> homes) {
    return Stream.concat(
            grants.stream(),
            Stream.of(Grant.ofEverybody(everyone, homes))
                .filter(grant -> grant.role() != Role.NONE && !grant.who().isEmpty()))
        .toList();
  }

  /** Whether it takes the groups of a platform's people to tell what they may. */
  public boolean countsGroups(String platform) {
    return grants.stream()
        .flatMap(grant -> grant.who().stream())
        .anyMatch(who -> who.kind() == Who.Kind.GROUP && who.id().startsWith(platform));
  }

  /**
   * About which streams somebody may use a command.
   *
   * @param homes as in {@link #allGrants}
   */
  public Scope scope(Identities somebody, Demand demand, Collection<String> homes) {
    return Scope.of(
        allGrants(homes).stream()
            .filter(grant -> grant.lets(demand) && grant.isFor(somebody))
            .map(Grant::scope)
            .toList());
  }
}
