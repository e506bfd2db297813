package dev.pushcheck.doctor;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.command.StatusSource;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.RollCall;
import java.util.ArrayList;
import java.util.List;

/** All parts of the bot that runs on this machine work. */
final class BotIsWell implements Check<Patient> {
  private final StatusSource status;

  BotIsWell(StatusSource status) {
    this.status = status;
  }

  @Override
  public Topic topic() {
    return DoctorTopic.BOT;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) throws InterruptedException {
    if (!(status.parts() instanceof RollCall.Told told)) {
      return List.of(CheckResult.skipped(DoctorTopic.BOT, "no-bot"));
    }
    List<CheckResult> results = new ArrayList<>();
    for (RollCall.Entry entry : told.entries()) {
      entry
          .condition()
          .filter(condition -> condition.state() != State.UP)
          .ifPresent(condition -> results.add(unwell(entry.name(), condition)));
    }
    return results.isEmpty() ? List.of(CheckResult.passed(DoctorTopic.BOT, Facts.NONE)) : results;
  }

  private static CheckResult unwell(String part, Condition condition) {
    boolean down = condition.state() == State.DOWN;
    return CheckResult.found(
        DoctorTopic.BOT,
        down ? Outcome.FAILED : Outcome.WARNING,
        down ? DoctorFinding.PART_DOWN : DoctorFinding.PART_UNWELL,
        Facts.of("part", part)
            .and("since", condition.since())
            .and("detail", condition.reason().isEmpty() ? "–" : condition.reason()));
  }
}
