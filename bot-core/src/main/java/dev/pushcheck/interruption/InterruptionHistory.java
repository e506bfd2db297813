package dev.pushcheck.interruption;

import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.StreamName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was found of the interruptions that were asked for.
 *
 * @param query what was asked
 * @param ofStreams all of the streams in question, whatever their cause, newest first
 * @param gaps what is missing, and why
 * @param sources the accounts that gave an answer, whole or in part
 */
public record InterruptionHistory(
    InterruptionQuery query, List<Interruption> ofStreams, List<Gap> gaps, List<Source> sources) {
  private static final Comparator<Interruption> NEWEST_FIRST =
      Comparator.<Interruption, Instant>comparing(found -> found.event().endedAt())
          .reversed()
          .thenComparing(found -> found.event().stream().toString());

  /** Sorts the interruptions. */
  public InterruptionHistory {
    ofStreams = ofStreams.stream().sorted(NEWEST_FIRST).toList();
    gaps = List.copyOf(gaps);
    sources = List.copyOf(sources);
  }

  /** Those of the causes that were asked for, newest first. */
  public List<Interruption> interruptions() {
    return ofStreams.stream().filter(query::meansCauseOf).toList();
  }

  /** The same, with nothing of any stream that is not among these. */
  public InterruptionHistory among(Predicate<StreamName> streams) {
    List<Interruption> left =
        ofStreams.stream().filter(found -> streams.test(found.event().stream())).toList();
    Set<String> domains =
        left.stream().map(found -> found.event().stream().domain()).collect(Collectors.toSet());
    return new InterruptionHistory(
        query, left, gaps, sources.stream().map(source -> source.among(domains)).toList());
  }

  /** Whether something may be missing. */
  public boolean isPartial() {
    return !gaps.isEmpty();
  }

  /** Whether nobody gave any answer and nothing was kept, so that nothing is known at all. */
  public boolean isUnanswered() {
    return sources.isEmpty() && ofStreams.isEmpty() && isPartial();
  }

  /**
   * An account that has answered.
   *
   * @param account its name
   * @param site where it was opened
   * @param domains those whose interruptions it knew
   * @param requestIds the vendor's ids of its answers
   */
  public record Source(String account, Site site, Set<String> domains, List<String> requestIds) {
    /** Copies the domains and the ids. */
    public Source {
      domains = Set.copyOf(domains);
      requestIds = List.copyOf(requestIds);
    }

    private Source among(Set<String> others) {
      return new Source(
          account,
          site,
          domains.stream().filter(others::contains).collect(Collectors.toSet()),
          requestIds);
    }
  }

  /**
   * Something that is missing.
   *
   * @param account whose events
   * @param failure why
   * @param extent how many of them
   */
  public record Gap(String account, Failure failure, Extent extent) {}

  /** How much is missing. */
  public enum Extent {
    /** The older ones: the answer broke off. */
    SOME,
    /** Everything this account has. */
    ALL
  }
}
