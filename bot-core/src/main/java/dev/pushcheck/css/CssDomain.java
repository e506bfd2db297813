package dev.pushcheck.css;

import java.util.Optional;

/**
 * A domain as an account has it.
 *
 * @param name lower case
 * @param kind what it is for
 * @param enabled whether it is switched on
 * @param filed whether it has the filing that mainland China asks for; empty if not told
 * @param assignedTarget where its CNAME should lead, without trailing dot, if told
 * @param seenTarget where the vendor sees its CNAME lead, without trailing dot, if any
 */
public record CssDomain(
    String name,
    Kind kind,
    boolean enabled,
    Optional<Boolean> filed,
    Optional<String> assignedTarget,
    Optional<String> seenTarget) {
  /** What a domain is for. */
  public enum Kind {
    /** Pushing. */
    PUSH,
    /** Watching. */
    PLAYBACK
  }
}
