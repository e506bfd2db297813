package dev.pushcheck.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The results known so far.
 *
 * @param results in no particular order
 */
public record Findings(List<CheckResult> results) {
  /** None yet. */
  public static final Findings NONE = new Findings(List.of());

  /** Copies the results. */
  public Findings {
    results = List.copyOf(results);
  }

  /** Whether any result bears this code. */
  public boolean have(Code code) {
    return results.stream().anyMatch(result -> result.is(code));
  }

  /** The first failure about any of these topics. */
  public Optional<CheckResult> failure(Topic... topics) {
    List<Topic> wanted = List.of(topics);
    return results.stream()
        .filter(result -> result.outcome() == Outcome.FAILED && wanted.contains(result.topic()))
        .findFirst();
  }

  Findings and(List<CheckResult> more) {
    return new Findings(Stream.concat(results.stream(), more.stream()).toList());
  }
}
