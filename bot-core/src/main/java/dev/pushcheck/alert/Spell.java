package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.End;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time in which a stream was live without a break, by one push or by several that overlap.
 * Immutable.
 *
 * @param pushes those that made it up, at least one, in the order of their beginnings
 */
record Spell(List<Push> pushes) {
  private static final Duration ENDLESS = Duration.ofSeconds(Long.MAX_VALUE);

  private static final Comparator<Push> BY_TIME =
      Comparator.comparing(Push::beganAt)
          .thenComparing(Spell::endOf)
          .thenComparing(Push::planned)
          .thenComparing(Push::name);

  /** Of pushes that end at the same time, the one that did not mean to counts. */
  private static final Comparator<Push> BY_END =
      Comparator.comparing(Spell::endOf)
          .thenComparing(Push::planned, Comparator.reverseOrder())
          .thenComparing(Push::name, Comparator.reverseOrder());

  /** Copies the list. */
  Spell {
    pushes = List.copyOf(pushes);
  }

  /** The spells that pushes make up, in their order. */
  static List<Spell> of(List<Push> pushes) {
    List<Spell> spells = new ArrayList<>();
    List<Push> current = new ArrayList<>();
    Instant until = Instant.MIN;
    for (Push push : pushes.stream().filter(push -> !push.refused()).sorted(BY_TIME).toList()) {
      if (push.beganAt().isAfter(until) && !current.isEmpty()) {
        spells.add(new Spell(current));
        current.clear();
      }
      current.add(push);
      until = current.size() > 1 && endOf(push).isBefore(until) ? until : endOf(push);
    }
    if (!current.isEmpty()) {
      spells.add(new Spell(current));
    }
    return spells;
  }

  Instant from() {
    return pushes.get(0).beganAt();
  }

  /** The push whose end ended it; of one that goes on, a push that does. */
  Push last() {
    return pushes.stream().max(BY_END).orElseThrow();
  }

  /** How it ended; empty if it goes on. */
  Optional<End> end() {
    return last().end();
  }

  /** How long it was; the longest there is if it goes on. */
  Duration length() {
    return end().map(end -> Duration.between(from(), end.at())).orElse(ENDLESS);
  }

  /** When the bot first learned of it, by its own clock. */
  Instant learnedAt() {
    return pushes.stream().map(Push::learnedAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * The pushes that broke off within it, while nothing but older ones went on of which no end was
   * ever told.
   */
  List<Push> hidden() {
    List<Push> endless = pushes.stream().filter(push -> push.end().isEmpty()).toList();
    return pushes.stream()
        .filter(push -> push.end().isPresent() && !push.planned())
        .filter(push -> !endless.isEmpty())
        .filter(
            push -> endless.stream().allMatch(other -> other.beganAt().isBefore(push.beganAt())))
        .filter(
            push ->
                pushes.stream()
                    .noneMatch(other -> other.end().isPresent() && other.liveAt(endOf(push))))
        .toList();
  }

  private static Instant endOf(Push push) {
    return push.end().map(End::at).orElse(Instant.MAX);
  }
}
