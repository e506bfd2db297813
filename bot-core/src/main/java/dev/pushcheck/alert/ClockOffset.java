package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.End;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By how much the clock of the account's records is behind that of callbacks: zero, unless more
 * pushes are the same if it is something else. What tells that two may be the same although their
 * times differ is how long they lasted.
 */
final class ClockOffset {
  /** How far the clocks may be apart at worst; our guess. */
  static final Duration MOST = Duration.ofMinutes(5).plus(MergedPushes.TOLERANCE);

  private ClockOffset() {}

  static Duration of(List<Push> told, List<Push> recorded) {
    List<Duration> offsets = new ArrayList<>();
    long agreeing = 0;
    for (Push record : recorded) {
      for (Push push : told) {
        offset(push, record).ifPresent(offsets::add);
      }
      agreeing +=
          told.stream().anyMatch(push -> MergedPushes.close(push, record).isPresent()) ? 1 : 0;
    }
    offsets.sort(Comparator.naturalOrder());
    return best(offsets, agreeing);
  }

  /** The middle of the closest run of offsets, if it is longer than the number that agree as is. */
  private static Duration best(List<Duration> offsets, long agreeing) {
    Duration best = Duration.ZERO;
    long most = agreeing;
    int to = 0;
    for (int from = 0; from < offsets.size(); from++) {
      Duration limit = offsets.get(from).plus(MergedPushes.TOLERANCE);
      while (to < offsets.size() && offsets.get(to).compareTo(limit) <= 0) {
        to++;
      }
      Duration middle = offsets.get(from + (to - from) / 2);
      boolean nearer = to - from == most && middle.abs().compareTo(best.abs()) < 0;
      if (to - from > most || nearer) {
        most = (long) to - from;
        best = middle;
      }
    }
    return best;
  }

  private static Optional<Duration> offset(Push push, Push record) {
    Optional<Instant> end = push.certainEnd();
    Optional<Instant> recordedEnd = record.certainEnd();
    if (push.refused() != record.refused() || end.isEmpty() || recordedEnd.isEmpty()) {
      return Optional.empty();
    }
    Duration offset = Duration.between(recordedEnd.get(), end.get());
    Duration longer = length(push).minus(length(record)).abs();
    return offset.abs().compareTo(MOST) <= 0 && longer.compareTo(MergedPushes.TOLERANCE) <= 0
        ? Optional.of(offset)
        : Optional.empty();
  }

  private static Duration length(Push push) {
    return push.end().map(End::duration).orElse(Duration.ZERO);
  }
}
