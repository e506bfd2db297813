package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import java.util.List;

/**
 * Something that whoever asks may not be told. It says the same whether the stream exists or not,
 * and looks at nothing, so that it takes no longer either.
 *
 * @param topic what would be told
 */
record NotAvailable(PushTopic topic) implements Check<PushRun> {
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
                        CommonFinding.NOT_AVAILABLE_TO_YOU,
                        Facts.NONE)));
  }
}
