package dev.pushcheck.check;

import java.util.List;

/**
 * One question about a subject. Checks of a stage run at the same time, so they share nothing they
 * change.
 *
 * @param <T> the subject
 */
public interface Check<T> {
  /** What it is about; all its results are about the same. */
  Topic topic();

  /**
   * Looks.
   *
   * @param earlier the results of all earlier stages
   * @return at least one result
   * @throws Exception only for bugs: the check is reported as crashed, the others go on
   */
  List<CheckResult> run(T subject, Findings earlier) throws Exception;

  /** What to say if it has not answered when its time is up. */
  default CheckResult overdue() {
    return CheckResult.found(
        topic(), Outcome.INCONCLUSIVE, CommonFinding.CHECK_TIMED_OUT, Facts.NONE);
  }
}
