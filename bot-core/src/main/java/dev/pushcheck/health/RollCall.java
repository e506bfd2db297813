package dev.pushcheck.health;

import java.util.List;
import java.util.Optional;

/** How the parts of a bot are, as far as it could be asked. */
public sealed interface RollCall {
  /**
   * The bot has told.
   *
   * @param entries its parts, also those that are off
   */
  record Told(List<Entry> entries) implements RollCall {
    /** Copies the entries. */
    public Told {
      entries = List.copyOf(entries);
    }
  }

  /**
   * No bot has answered.
   *
   * @param address where it was looked for
   */
  record NoAnswer(String address) implements RollCall {}

  /**
   * One part.
   *
   * @param name as {@link Part#name()}
   * @param condition how it is; empty if the settings leave it out
   */
  record Entry(String name, Optional<Condition> condition) {}
}
