package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the list of live streams tells of one of them.
 *
 * @param stream which
 * @param beginnings since when it is pushed, one for each of its pushes; empty if it is not listed
 * @param readAt when the list was read, by the bot's clock
 */
record LiveList(StreamName stream, List<Instant> beginnings, Instant readAt) {
  /** How long a push may go on before the list has it; our guess. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  /** Copies the list. */
  LiveList {
    beginnings = List.copyOf(beginnings);
  }

  /**
   * What is new in it, to be kept like any other sighting: pushes that nobody told of, the end of
   * pushes that are believed to go on and are not listed, and the return of such as were missed in
   * an earlier list. A push that is not listed has ended for a cause not known; whoever tells its
   * true end later is believed.
   */
  List<Sighting> news(Collection<Seen> seen) {
    List<Seen> listed =
        beginnings.stream()
            .map(
                begin ->
                    new Seen(sighting(Optional.empty(), begin, Optional.empty()), Autopsy.UNKNOWN))
            .toList();
    Set<String> before =
        seen.stream()
            .map(one -> one.sighting().key())
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> keys = listed.stream().map(one -> one.sighting().key()).collect(Collectors.toSet());
    return MergedPushes.of(Stream.concat(seen.stream(), listed.stream()).toList()).stream()
        .flatMap(push -> news(push, keys).stream())
        .filter(news -> !before.contains(news.key()))
        .toList();
  }

  private Optional<Sighting> news(Push push, Set<String> listed) {
    if (push.sightings().noneMatch(told -> listed.contains(told.key()))) {
      return push.end().isEmpty() && !push.learnedAt().plus(GRACE).isAfter(readAt)
          ? Optional.of(absent(push))
          : Optional.empty();
    }
    if (push.sightings().allMatch(told -> listed.contains(told.key()))) {
      return push.sightings().findFirst();
    }
    return push.endedBy(Source.LIVE) && push.certainEnd().isEmpty()
        ? Optional.of(sighting(push.sequence(), push.beganAt(), Optional.empty()))
        : Optional.empty();
  }

  private Sighting absent(Push push) {
    Instant soonest = push.beganAt().plusSeconds(1);
    Instant at = readAt.isBefore(soonest) ? soonest : readAt;
    Duration lasted = Duration.between(push.beganAt(), at);
    return sighting(
        Optional.empty(),
        push.beganAt(),
        Optional.of(new End(at, lasted, InterruptionCause.UNKNOWN, Optional.empty(), "")));
  }

  private Sighting sighting(Optional<String> sequence, Instant begin, Optional<End> end) {
    return new Sighting(
        Source.LIVE,
        stream,
        sequence,
        Optional.of(begin),
        end,
        Optional.empty(),
        Optional.empty(),
        readAt);
  }
}
