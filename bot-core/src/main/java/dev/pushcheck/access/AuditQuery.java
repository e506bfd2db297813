package dev.pushcheck.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries of the audit are wanted.
 *
 * @param since not older than this
 * @param who whose, as part of a place's or a person's name in any letter case; empty for all
 * @param which allowed, denied or both
 * @param most no more than this many, the latest
 */
public record AuditQuery(Instant since, Optional<String> who, Which which, int most) {
  /** Which decisions. */
  public enum Which {
    /** Any. */
    ALL,
    /** Only what was denied. */
    DENIED
  }

  /** Whether an entry is wanted, by all but the number of them. */
  public boolean matches(AuditEntry entry) {
    return !entry.at().isBefore(since)
        && (which == Which.ALL || entry.denied().isPresent())
        && (who.isEmpty() || holds(entry.user(), who.get()) || holds(entry.place(), who.get()));
  }

  private static boolean holds(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
