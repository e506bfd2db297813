package dev.pushcheck.interruption;

import dev.pushcheck.interruption.Interruption.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long streams were away: from where a push broke off to the next push of the same stream. What
 * was ended on purpose is not away, and nothing is while another push of the stream goes on.
 *
 * @param known as far as the next push is among what was found
 * @param open the streams that broke off last and of which no later push was found; they may be
 *     live again
 */
public record Downtime(Duration known, int open) {
  /** The downtime in a history; where causes are asked for, that which they have begun. */
  static Downtime of(InterruptionHistory history) {
    return history.ofStreams().stream()
        .filter(found -> found.fate() != Fate.REFUSED)
        .collect(Collectors.groupingBy(found -> found.event().stream()))
        .values()
        .stream()
        .map(pushes -> ofStream(pushes, history.query()))
        .reduce(new Downtime(Duration.ZERO, 0), Downtime::plus);
  }

  private Downtime plus(Downtime other) {
    return new Downtime(known.plus(other.known), open + other.open);
  }

  private static Downtime ofStream(List<Interruption> pushes, InterruptionQuery query) {
    List<Interruption> inOrder =
        pushes.stream().sorted(Comparator.comparing(Interruption::beganAt)).toList();
    Duration known = Duration.ZERO;
    Interruption last = inOrder.get(0);
    for (Interruption next : inOrder) {
      Instant away = last.event().endedAt();
      if (next.beganAt().isAfter(away) && counts(last, query)) {
        known = known.plus(Duration.between(away, next.beganAt()));
      }
      last = next.event().endedAt().isBefore(away) ? last : next;
    }
    return new Downtime(known, counts(last, query) ? 1 : 0);
  }

  private static boolean counts(Interruption end, InterruptionQuery query) {
    return end.fate() == Fate.BROKEN && query.meansCauseOf(end);
  }
}
