package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why more than half of several outages are away. One stream that broke off by chance must not hide
 * what all the others have in common.
 *
 * @param cause why
 * @param code the vendor's number, if it is the same for all of them
 * @param reach how many have it
 */
record MostlyCause(InterruptionCause cause, Optional<InterruptionCode> code, Reach reach) {
  /** What most of these have in common, if they have. */
  static Optional<MostlyCause> of(Collection<OutageFile> outages) {
    Map<InterruptionCause, List<End>> byCause =
        outages.stream()
            .map(file -> AlertPolicy.headline(file.outage()))
            .collect(Collectors.groupingBy(End::cause));
    return byCause.entrySet().stream()
        .filter(entry -> 2 * entry.getValue().size() > outages.size())
        .findFirst()
        .map(
            entry ->
                new MostlyCause(
                    entry.getKey(),
                    code(entry.getValue()),
                    entry.getValue().size() == outages.size() ? Reach.ALL : Reach.MOST));
  }

  private static Optional<InterruptionCode> code(List<End> ends) {
    List<Optional<InterruptionCode>> codes = ends.stream().map(End::code).distinct().toList();
    return codes.size() == 1 ? codes.get(0) : Optional.empty();
  }

  /** How many have it. */
  enum Reach {
    /** Every one. */
    ALL,
    /** More than half. */
    MOST
  }
}
