package dev.pushcheck.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that was found about one subject.
 *
 * @param subject what was looked at
 * @param results ordered by topic, and within it by the order of fixing
 * @param checkedAt when it began
 * @param took how long it ran
 * @param <T> the kind of subject
 */
public record Diagnosis<T extends Subject>(
    T subject, List<CheckResult> results, Instant checkedAt, Duration took) {
  private static final Comparator<CheckResult> READING_ORDER =
      Comparator.<CheckResult>comparingInt(result -> result.topic().ordinal())
          .thenComparingInt(Diagnosis::rank);

  /** Sorts the results. */
  public Diagnosis {
    results = results.stream().sorted(READING_ORDER).toList();
  }

  /** What it comes to. */
  public Verdict verdict() {
    return Verdict.of(results);
  }

  /** What to fix first: a failure, else somebody else's use of it, else a warning. */
  public Optional<CheckResult> cause() {
    return switch (verdict()) {
      case BLOCKED -> first(Outcome.FAILED);
      case IN_USE ->
          results.stream().filter(r -> r.code().filter(Code::inUse).isPresent()).findFirst();
      case AT_RISK -> first(Outcome.WARNING);
      case INCOMPLETE, READY -> Optional.empty();
    };
  }

  /** The site, if a result tells of one by its fact {@code site}: pages to look at differ by it. */
  Optional<String> site() {
    return results.stream()
        .map(result -> result.facts().asMap().get("site"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst();
  }

  private Optional<CheckResult> first(Outcome outcome) {
    return results.stream()
        .filter(result -> result.outcome() == outcome)
        .min(Comparator.comparingInt(Diagnosis::rank));
  }

  private static int rank(CheckResult result) {
    return result.code().map(Code::rank).orElse(Integer.MAX_VALUE);
  }
}
