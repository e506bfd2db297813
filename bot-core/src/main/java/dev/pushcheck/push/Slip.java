package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Outcome;
import java.util.List;
import java.util.Set;

/**
 * Something wrong with an address as text.
 *
 * @param code which
 * @param outcome how bad
 * @param facts what is wrong, never with a parameter's value
 * @param spoils topics about which nothing can be said because of it
 */
public record Slip(PushFinding code, Outcome outcome, Facts facts, Set<PushTopic> spoils) {
  /** Copies the topics. */
  public Slip {
    spoils = Set.copyOf(spoils);
  }

  static Slip failed(PushFinding code, Facts facts, PushTopic... spoils) {
    return new Slip(code, Outcome.FAILED, facts, Set.copyOf(List.of(spoils)));
  }

  static Slip warning(PushFinding code, Facts facts) {
    return new Slip(code, Outcome.WARNING, facts, Set.of());
  }
}
