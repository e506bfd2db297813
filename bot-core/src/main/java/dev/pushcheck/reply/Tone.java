package dev.pushcheck.reply;

/** The state a line speaks of; each adapter has an icon and a colour for it, never decoration. */
public enum Tone {
  /** Tested and fine. */
  GOOD,
  /** Works, but there is something to know or to do. */
  CAUTION,
  /** Does not work. */
  BAD,
  /** Could not be found out. */
  UNKNOWN,
  /** Says nothing about a state. */
  NEUTRAL
}
