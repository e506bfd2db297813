package dev.pushcheck.check;

/** What a check is about. Implemented by enums, in the order in which people read results. */
public interface Topic {
  /** The public name, such as {@code expiry}. */
  String id();

  /** The place in the order of reading. */
  int ordinal();

  /** Whether not knowing it leaves the whole incomplete. */
  boolean decisive();
}
