package dev.pushcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
  /** Findings are written topic:outcome:rank. */
  @ParameterizedTest
  @CsvSource({
    "address:failed:3 expiry:failed:1, 1",
    "expiry:warning:1 address:failed:3, 3",
    "expiry:failed:4 address:warning:3 account:failed:9, 4",
    "address:warning:5 expiry:warning:2, 2",
    "address:warning:1 expiry:used:8, 8",
    "expiry:used:8 address:failed:9, 9",
    "address:inconclusive:1, ",
    "address:passed:1, ",
  })
  void namesWhatToFixFirst(String findings, Integer rank) {
    assertThat(diagnosis(findings).cause().flatMap(CheckResult::code).map(Code::rank).orElse(null))
        .isEqualTo(rank);
  }

  @Test
  void readsTopicByTopicAndWithinATopicByRank() {
    assertThat(
            diagnosis("expiry:passed:1 account:warning:7 address:warning:5 address:failed:2")
                .results())
        .extracting(result -> result.topic().id() + result.code().orElseThrow().rank())
        .containsExactly("address2", "address5", "account7", "expiry1");
  }

  @Test
  void putsAResultWithoutCodeBehindThoseWithOne() {
    CheckResult plain = CheckResult.passed(SampleTopic.ADDRESS, Facts.NONE);
    CheckResult coded =
        CheckResult.found(SampleTopic.ADDRESS, Outcome.WARNING, SampleCode.of("x", 5), Facts.NONE);

    assertThat(of(List.of(plain, coded)).results()).containsExactly(coded, plain);
  }

  private static Diagnosis<SampleSubject> diagnosis(String findings) {
    return of(Arrays.stream(findings.split(" ")).map(DiagnosisTest::result).toList());
  }

  private static Diagnosis<SampleSubject> of(List<CheckResult> results) {
    return new Diagnosis<>(SampleSubject.ROOM, results, Instant.EPOCH, Duration.ZERO);
  }

  private static CheckResult result(String finding) {
    String[] parts = finding.split(":", -1);
    boolean used = parts[1].equals("used");
    return CheckResult.found(
        SampleTopic.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        used ? Outcome.PASSED : Outcome.valueOf(parts[1].toUpperCase(Locale.ROOT)),
        new SampleCode("code", Integer.parseInt(parts[2]), used),
        Facts.NONE);
  }
}
