package dev.pushcheck.access;

import java.util.Locale;

/** What somebody may ask of the bot; each role may do what those before it may. */
public enum Role {
  /** Nobody in particular: what an address says by itself, and what is public anyway. */
  NONE,
  /** Somebody who goes live. */
  HOST,
  /** Somebody who looks after streams. */
  OPERATOR,
  /** Somebody who looks after the bot. */
  ADMIN;

  /** Whether this role may do what takes another. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** As it is written in the settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
