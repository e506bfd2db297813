package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import java.util.List;

/**
 * A question that only the account's interface can answer: without one, it is said to be untested.
 *
 * @param topic the question
 */
record NeedsAccount(PushTopic topic) implements Check<PushRun> {
  @Override
  public List<CheckResult> run(PushRun run, Findings earlier) {
    return List.of(
        run.reading()
            .pointless(topic)
            .map(because -> CheckResult.skipped(topic, because))
            .orElseGet(
                () ->
                    CheckResult.found(
                        topic,
                        Outcome.INCONCLUSIVE,
                        CommonFinding.ACCOUNT_NOT_CONFIGURED,
                        Facts.NONE)));
  }
}
