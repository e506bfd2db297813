package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterruptionCauseTest {
  private final InterruptionCauses causes = new InterruptionCauses();

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "1, 2                                     : ended",
        "3, 4, 35                                 : lost",
        "12-17                                    : network",
        "6-8, 20, 23, 33, 39                      : encoder",
        "18/300-304, 18/306-309, 18/500-503, 19   : authorisation",
        "21/102-103, 18/601-602                   : taken-over",
        "21/100-101, 18/305                       : operator",
        "18/200-203, 18/600                       : account",
        "5, 9-11, 24, 38, 18/100-104, 37          : platform",
        "0, 21, 22, 25-32, 34, 36                 : unknown",
      })
  void belongsToTheClassThatAlertsCountOn(String codes, String causeClass) {
    for (InterruptionCode code : InterruptionCode.list(codes)) {
      InterruptionCause cause = causes.ofCode(code.errcode(), code.subErrcode());

      assertThat(cause.causeClass().id()).as(code.toString()).isEqualTo(causeClass);
    }
  }

  @ParameterizedTest
  @EnumSource(InterruptionCause.class)
  void isFoundByItsName(InterruptionCause cause) {
    assertThat(cause.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(InterruptionCause.ofId(cause.id())).contains(cause);
  }

  @Test
  void hasNoCauseForAnyOtherName() {
    assertThat(InterruptionCause.ofId("txsecret")).isEmpty();
    assertThat(InterruptionCause.ofId("")).isEmpty();
  }

  @Test
  void leavesAccountsToThoseWhoOwnThem() {
    assertThat(InterruptionCause.SERVICE_OVERDUE.mender()).isEqualTo(Mender.OWNER);
    assertThat(InterruptionCause.CSS_INTERNAL_ERROR.mender()).isEqualTo(Mender.TENCENT);
    assertThat(InterruptionCause.ADDRESS_IN_USE.mender()).isEqualTo(Mender.HOST);
  }

  @Test
  void classesAreFoundByTheirNames() {
    assertThat(Stream.of(CauseClass.values()).map(CauseClass::id))
        .containsExactly(
            "ended",
            "lost",
            "network",
            "encoder",
            "authorisation",
            "taken-over",
            "operator",
            "account",
            "platform",
            "unknown");
    assertThat(CauseClass.ofId("taken-over")).contains(CauseClass.TAKEN_OVER);
    assertThat(CauseClass.ofId("TAKEN_OVER")).isEmpty();
  }
}
