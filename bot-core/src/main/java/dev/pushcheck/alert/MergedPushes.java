package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Sighting.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pushes of one stream, each once, from all that was told of them by whatever source, in
 * whatever order and however often. The vendor's number of a push joins what is told of it; without
 * one, times that are close do. Of two things told by the same source, no two are the same push.
 */
final class MergedPushes {
  /** How far the clocks of a callback and of a record may be apart; our guess. */
  static final Duration TOLERANCE = Duration.ofSeconds(5);

  private final List<Push> pushes = new ArrayList<>();

  private MergedPushes() {}

  /** The pushes, in any order, but the same for the same sightings in another order. */
  static List<Push> of(Collection<Seen> seen) {
    Collection<Seen> each =
        seen.stream()
            .sorted(
                Comparator.comparing((Seen one) -> one.sighting().learnedAt())
                    .thenComparing(one -> one.autopsy().state()))
            .collect(
                Collectors.toMap(
                    one -> one.sighting().key(),
                    one -> one,
                    (first, repeated) -> first,
                    TreeMap::new))
            .values();
    MergedPushes merged = new MergedPushes();
    merged.addNumbered(each);
    merged.addLeft(
        merged.join(of(each, Source.CALLBACK, MergedPushes::tellsEnd), MergedPushes::close));
    merged.addLeft(
        merged.join(of(each, Source.CALLBACK, one -> !tellsEnd(one)), MergedPushes::close));
    List<Push> records = of(each, Source.RECORD, one -> true);
    Duration behind = ClockOffset.of(merged.pushes, records);
    merged.addLeft(merged.join(later(behind, records), MergedPushes::close));
    List<Push> listed = later(behind, of(each, Source.LIVE, one -> !tellsEnd(one)));
    merged.addLeft(
        merged.join(merged.join(listed, MergedPushes::close), MergedPushes::listedBySlowClock));
    for (Push missed : of(each, Source.LIVE, MergedPushes::tellsEnd)) {
      merged.addLeft(merged.join(List.of(missed), MergedPushes::close));
    }
    return List.copyOf(merged.pushes);
  }

  private void addNumbered(Collection<Seen> each) {
    Map<String, List<Seen>> bySequence =
        each.stream()
            .filter(one -> one.sighting().sequence().isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> one.sighting().sequence().orElseThrow(),
                    TreeMap::new,
                    Collectors.toList()));
    bySequence.values().forEach(told -> pushes.add(Push.of(told.stream())));
  }

  private void addLeft(List<Push> left) {
    pushes.addAll(left);
  }

  private static List<Push> of(Collection<Seen> each, Source source, Predicate<Seen> kind) {
    return each.stream()
        .filter(one -> one.sighting().sequence().isEmpty() && one.sighting().source() == source)
        .filter(kind)
        .map(one -> Push.of(Stream.of(one)))
        .toList();
  }

  private static List<Push> later(Duration behind, List<Push> pushes) {
    return behind.isZero() ? pushes : pushes.stream().map(push -> push.later(behind)).toList();
  }

  /** Joins each with the closest that fits, one to one, closest first; gives those left over. */
  private List<Push> join(List<Push> newcomers, Closeness closeness) {
    List<Pair> pairs = new ArrayList<>();
    for (int known = 0; known < pushes.size(); known++) {
      for (int newcomer = 0; newcomer < newcomers.size(); newcomer++) {
        Optional<Duration> apart = closeness.of(pushes.get(known), newcomers.get(newcomer));
        if (apart.isPresent()) {
          pairs.add(new Pair(known, newcomer, apart.get()));
        }
      }
    }
    Set<Integer> joined = new HashSet<>();
    Set<Integer> taken = new HashSet<>();
    pairs.stream()
        .sorted(
            Comparator.comparing(Pair::apart)
                .thenComparing(Pair::known)
                .thenComparing(Pair::newcomer))
        .filter(pair -> !joined.contains(pair.known()) && !taken.contains(pair.newcomer()))
        .forEachOrdered(
            pair -> {
              joined.add(pair.known());
              taken.add(pair.newcomer());
              pushes.set(
                  pair.known(), pushes.get(pair.known()).and(newcomers.get(pair.newcomer())));
            });
    List<Push> left = new ArrayList<>();
    for (int newcomer = 0; newcomer < newcomers.size(); newcomer++) {
      if (!taken.contains(newcomer)) {
        left.add(newcomers.get(newcomer));
      }
    }
    return left;
  }

  /** Beginning or end is told by both, at nearly the same time. */
  static Optional<Duration> close(Push known, Push newcomer) {
    if (known.refused() != newcomer.refused() || tellsTheSameKind(known, newcomer)) {
      return Optional.empty();
    }
    Duration begins = apart(known.beganAt(), newcomer.beganAt());
    Optional<Duration> ends =
        known.certainEnd().flatMap(end -> newcomer.certainEnd().map(other -> apart(end, other)));
    boolean fits =
        within(TOLERANCE, begins) || ends.filter(apart -> within(TOLERANCE, apart)).isPresent();
    return Optional.of(begins.plus(ends.orElse(begins))).filter(sum -> fits);
  }

  /**
   * The list, which has all pushes that go on, has not this one that does, but one that began some
   * minutes before or after it.
   */
  private static Optional<Duration> listedBySlowClock(Push known, Push listed) {
    boolean wentOn =
        known.end().map(end -> end.at().isAfter(listed.learnedAt())).orElse(true)
            && (known.begunBy(Source.CALLBACK) || known.endedBy(Source.CALLBACK));
    return Optional.of(apart(known.beganAt(), listed.beganAt()))
        .filter(apart -> wentOn && !known.refused() && !known.begunBy(Source.LIVE))
        .filter(apart -> within(ClockOffset.MOST, apart));
  }

  /** The list of live streams tells again and again; everybody else tells but once. */
  private static boolean tellsTheSameKind(Push known, Push newcomer) {
    return newcomer
        .sightings()
        .filter(told -> told.source() != Source.LIVE)
        .anyMatch(
            told ->
                told.end().isPresent()
                    ? known.endedBy(told.source())
                    : known.begunBy(told.source()));
  }

  private static boolean tellsEnd(Seen one) {
    return one.sighting().end().isPresent();
  }

  private static Duration apart(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }

  private static boolean within(Duration most, Duration apart) {
    return apart.compareTo(most) <= 0;
  }

  /** How far two views may be apart and still be of one push; empty if they are not. */
  @FunctionalInterface
  private interface Closeness {
    Optional<Duration> of(Push known, Push newcomer);
  }

  private record Pair(int known, int newcomer, Duration apart) {}
}
