package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApiException.Failure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What was found of the interruptions that were asked for.
 *
 * @param query what was asked
 * @param ofStreams all of the streams in question, whatever their cause, newest first
 * @param gaps what is missing, and why
 * @param answered how many accounts gave an answer, whole or in part
 */
public record InterruptionHistory(
    InterruptionQuery query, List<Interruption> ofStreams, List<Gap> gaps, int answered) {
  private static final Comparator<Interruption> NEWEST_FIRST =
      Comparator.<Interruption, Instant>comparing(found -> found.event().endedAt())
          .reversed()
          .thenComparing(found -> found.event().stream().toString());

  /** Sorts the interruptions. */
  public InterruptionHistory {
    ofStreams = ofStreams.stream().sorted(NEWEST_FIRST).toList();
    gaps = List.copyOf(gaps);
  }

  /** Those of the causes that were asked for, newest first. */
  public List<Interruption> interruptions() {
    return ofStreams.stream().filter(query::meansCauseOf).toList();
  }

  /** Whether something may be missing. */
  public boolean isPartial() {
    return !gaps.isEmpty();
  }

  /** Whether nobody gave any answer, so that nothing is known at all. */
  public boolean isUnanswered() {
    return answered == 0 && isPartial();
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
