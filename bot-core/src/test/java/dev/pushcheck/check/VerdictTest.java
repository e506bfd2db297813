package dev.pushcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  /** What the word "used" stands for, and what {@code account} makes of an outcome. */
  @ParameterizedTest
  @CsvSource({
    "READY,      ''",
    "READY,      passed",
    "READY,      passed skipped",
    "READY,      passed account:inconclusive",
    "INCOMPLETE, inconclusive",
    "INCOMPLETE, passed account:inconclusive inconclusive",
    "AT_RISK,    warning",
    "AT_RISK,    account:warning",
    "AT_RISK,    inconclusive warning passed",
    "IN_USE,     used",
    "IN_USE,     warning inconclusive used",
    "BLOCKED,    failed",
    "BLOCKED,    account:failed",
    "BLOCKED,    used warning inconclusive passed skipped failed",
  })
  void takesTheFirstThatApplies(Verdict verdict, String words) {
    List<CheckResult> results =
        new ArrayList<>(
            Arrays.stream(words.split(" "))
                .filter(w -> !w.isEmpty())
                .map(VerdictTest::result)
                .toList());

    assertThat(Verdict.of(results)).isEqualTo(verdict);
    Collections.reverse(results);
    assertThat(Verdict.of(results)).as("in any order").isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "BLOCKED,blocked,1",
    "IN_USE,in-use,5",
    "AT_RISK,at-risk,3",
    "INCOMPLETE,incomplete,4",
    "READY,ready,0"
  })
  void hasAPublicNameAndAnExitStatus(Verdict verdict, String id, int status) {
    assertThat(verdict.id()).isEqualTo(id);
    assertThat(verdict.exitStatus()).isEqualTo(status);
  }

  @Test
  void standsInTheOrderOfPrecedence() {
    assertThat(Verdict.values())
        .containsExactly(
            Verdict.BLOCKED, Verdict.IN_USE, Verdict.AT_RISK, Verdict.INCOMPLETE, Verdict.READY);
  }

  private static CheckResult result(String word) {
    boolean account = word.startsWith("account:");
    SampleTopic topic = account ? SampleTopic.ACCOUNT : SampleTopic.EXPIRY;
    String outcome = account ? word.substring("account:".length()) : word;
    if (outcome.equals("used")) {
      SampleCode used = new SampleCode("used", 0, true);
      return CheckResult.found(topic, Outcome.PASSED, used, Facts.NONE);
    }
    return CheckResult.found(
        topic,
        Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
        SampleCode.of("any", 0),
        Facts.NONE);
  }
}
