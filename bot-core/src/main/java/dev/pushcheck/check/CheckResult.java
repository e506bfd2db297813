package dev.pushcheck.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing a check found: code and facts, no prose.
 *
 * @param topic what it is about
 * @param outcome what came of it
 * @param code why; empty only for a plain pass or skip
 * @param facts what it is based on
 * @param remarks what else is worth saying
 * @param took how long the check ran, for all its results alike
 */
public record CheckResult(
    Topic topic,
    Outcome outcome,
    Optional<Code> code,
    Facts facts,
    List<Remark> remarks,
    Duration took) {
  /** The fact of a skipped check that names the finding which makes it pointless. */
  public static final String BECAUSE = "because";

  /** Copies the remarks. */
  public CheckResult {
    remarks = List.copyOf(remarks);
  }

  /** Tested, and fine. */
  public static CheckResult passed(Topic topic, Facts facts) {
    return new CheckResult(
        topic, Outcome.PASSED, Optional.empty(), facts, List.of(), Duration.ZERO);
  }

  /** Something with a name of its own. */
  public static CheckResult found(Topic topic, Outcome outcome, Code code, Facts facts) {
    return new CheckResult(topic, outcome, Optional.of(code), facts, List.of(), Duration.ZERO);
  }

  /**
   * Not looked at.
   *
   * @param because the code of the finding that makes it pointless, or a word for why it does not
   *     apply
   */
  public static CheckResult skipped(Topic topic, String because) {
    return new CheckResult(
        topic,
        Outcome.SKIPPED,
        Optional.empty(),
        Facts.of(BECAUSE, because),
        List.of(),
        Duration.ZERO);
  }

  /** The same with one remark more. */
  public CheckResult remarking(Remark remark) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(remark);
    return new CheckResult(topic, outcome, code, facts, more, took);
  }

  /** The same, having taken this long. */
  public CheckResult took(Duration duration) {
    return new CheckResult(topic, outcome, code, facts, remarks, duration);
  }

  /** Whether this result bears the code. */
  public boolean is(Code other) {
    return code.isPresent() && code.get().equals(other);
  }
}
