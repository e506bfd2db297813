package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauseFilterTest {
  @ParameterizedTest
  @CsvSource({
    "network, PUSH_NETWORK_ERROR, true",
    "network, TXSECRET_WRONG, false",
    "txsecret-wrong, TXSECRET_WRONG, true",
    "txsecret-wrong, TXTIME_PASSED, false",
    "authorisation, TXSECRET_WRONG, true",
    "' Authorisation ', TXTIME_PASSED, true",
    "18/503, TXSECRET_WRONG, true",
    "18/503, TXTIME_PASSED, false",
    "12, PUSH_NETWORK_ERROR, true",
    "unknown, UNKNOWN, true",
    "unknown, STOPPED_OR_REPLACED, true",
    "taken-over, REPLACED_BY_NEW_PUSH, true",
  })
  void meansACauseAClassOrACode(String written, InterruptionCause cause, boolean meant) {
    assertThat(CauseFilter.read(written).orElseThrow().matches(cause)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "netwrok", "18/999", "txsecret", "*"})
  void refusesWhatItDoesNotKnow(String written) {
    assertThat(CauseFilter.read(written)).isEmpty();
  }

  @Test
  void guessesWhatWasMeant() {
    assertThat(CauseFilter.nearest("netwrok")).contains("network");
    assertThat(CauseFilter.nearest("txsecret-worng")).contains("txsecret-wrong");
    assertThat(CauseFilter.nearest("qqqqqqqq")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryNameItOffers(InterruptionCause cause) {
    assertThat(CauseFilter.names()).contains(cause.id(), cause.causeClass().id());
    assertThat(CauseFilter.read(cause.id()).orElseThrow().matches(cause)).isTrue();
    assertThat(CauseFilter.read(cause.causeClass().id()).orElseThrow().matches(cause)).isTrue();
  }
}
