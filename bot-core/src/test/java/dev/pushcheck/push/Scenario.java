package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Code;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that goes wrong over the wire, and what must be found: this, what is named beside it,
 * and nothing else but that there is no account.
 *
 * @param code what is wrong
 * @param besides other findings, in reading order
 * @param cause what to fix first, if anything
 */
record Scenario(
    Code code,
    Outcome outcome,
    List<Code> besides,
    Verdict verdict,
    Optional<Code> cause,
    Story story) {
  /** What is set up and asked. */
  interface Story {
    Diagnosis<PushReading> tell(WiredPushCheck wire) throws InterruptedException;
  }

  static Scenario failed(Code code, Story story) {
    return new Scenario(code, Outcome.FAILED, List.of(), Verdict.BLOCKED, Optional.of(code), story);
  }

  static Scenario warning(Code code, Story story) {
    return new Scenario(
        code, Outcome.WARNING, List.of(), Verdict.AT_RISK, Optional.of(code), story);
  }

  static Scenario inconclusive(Code code, Story story) {
    return new Scenario(
        code, Outcome.INCONCLUSIVE, List.of(), Verdict.INCOMPLETE, Optional.empty(), story);
  }

  Scenario besides(Code... others) {
    return new Scenario(code, outcome, Arrays.asList(others), verdict, cause, story);
  }

  void play() throws InterruptedException {
    try (WiredPushCheck wire = new WiredPushCheck()) {
      Diagnosis<PushReading> diagnosis = story.tell(wire);

      assertThat(diagnosis.results())
          .filteredOn(result -> result.is(code))
          .isNotEmpty()
          .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(outcome))
          .allSatisfy(this::assertRightTopic);
      assertThat(codes(diagnosis)).isEqualTo(expected());
      assertThat(diagnosis.verdict()).isEqualTo(verdict);
      assertThat(diagnosis.cause().flatMap(CheckResult::code)).isEqualTo(cause);
    }
  }

  private void assertRightTopic(CheckResult result) {
    if (code instanceof PushFinding finding) {
      assertThat(result.topic()).isEqualTo(finding.topic());
    }
  }

  private List<Code> expected() {
    List<Code> all = new ArrayList<>(besides);
    if (code != CommonFinding.ACCOUNT_NOT_CONFIGURED) {
      all.add(0, code);
    }
    return all;
  }

  private List<Code> codes(Diagnosis<PushReading> diagnosis) {
    return diagnosis.results().stream()
        .flatMap(result -> result.code().stream())
        .filter(found -> found != CommonFinding.ACCOUNT_NOT_CONFIGURED)
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return code.id();
  }
}
