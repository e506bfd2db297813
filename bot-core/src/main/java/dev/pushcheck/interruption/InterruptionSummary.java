package dev.pushcheck.interruption;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Interruptions in figures.
 *
 * @param total how many there were
 * @param byFate how many of each fate; a fate that did not occur is not in there
 * @param byCause the most frequent first
 * @param byClass the most frequent first
 * @param byStream those that suffered most first
 * @param downtime how long streams were away against anybody's will
 */
public record InterruptionSummary(
    int total,
    Map<Fate, Integer> byFate,
    List<Count<InterruptionCause>> byCause,
    List<Count<CauseClass>> byClass,
    List<Count<StreamName>> byStream,
    Downtime downtime) {
  /**
   * How often something occurred.
   *
   * @param count at least one
   */
  public record Count<T>(T of, int count) {}

  /** The figures of a history. */
  public static InterruptionSummary of(InterruptionHistory history) {
    List<Interruption> all = history.interruptions();
    return new InterruptionSummary(
        all.size(),
        all.stream().collect(Collectors.toMap(Interruption::fate, i -> 1, Integer::sum)),
        counts(all, Interruption::cause),
        counts(all, found -> found.cause().causeClass()),
        worstStreams(all),
        Downtime.of(history));
  }

  /** How many met this fate. */
  public int count(Fate fate) {
    return byFate.getOrDefault(fate, 0);
  }

  /** Of how many streams. */
  public int streams() {
    return byStream.size();
  }

  /** Equal numbers keep the order of the enumeration. */
  private static <T extends Enum<T>> List<Count<T>> counts(
      List<Interruption> all, Function<Interruption, T> key) {
    return all.stream().collect(Collectors.toMap(key, i -> 1, Integer::sum)).entrySet().stream()
        .sorted(
            Map.Entry.<T, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new Count<>(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What ended on purpose is no suffering, and decides only between equals. */
  private static List<Count<StreamName>> worstStreams(List<Interruption> all) {
    Map<StreamName, List<Interruption>> byStream =
        all.stream().collect(Collectors.groupingBy(found -> found.event().stream()));
    Comparator<Map.Entry<StreamName, List<Interruption>>> worst =
        Comparator.comparing(
            entry -> entry.getValue().stream().filter(i -> i.fate() != Fate.ENDED).count());
    return byStream.entrySet().stream()
        .sorted(
            worst
                .thenComparing(entry -> entry.getValue().size())
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .map(entry -> new Count<>(entry.getKey(), entry.getValue().size()))
        .toList();
  }
}
