package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.STOPPED;
import static dev.pushcheck.interruption.SampleInterruptions.WRONG_SECRET;
import static dev.pushcheck.interruption.SampleInterruptions.history;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static dev.pushcheck.interruption.SampleInterruptions.ofCause;
import static dev.pushcheck.interruption.SampleInterruptions.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.interruption.Interruption.Fate;
import dev.pushcheck.interruption.InterruptionSummary.Count;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterruptionSummaryTest {
  private static final List<Interruption> ALL =
      List.of(
          interruption("a", 10, 30, STOPPED),
          interruption("a", 20, 30, STOPPED),
          interruption("a", 30, 30, STOPPED),
          interruption("b", 40, 0, WRONG_SECRET),
          interruption("b", 50, 0, WRONG_SECRET),
          interruption("c", 60, 30, NETWORK));

  @Test
  void countsByFateCauseClassAndStream() {
    InterruptionSummary summary = InterruptionSummary.of(history(ALL.toArray(Interruption[]::new)));
    assertThat(summary.total()).isEqualTo(6);
    assertThat(summary.streams()).isEqualTo(3);
    assertThat(summary.byFate()).isEqualTo(Map.of(Fate.ENDED, 3, Fate.REFUSED, 2, Fate.BROKEN, 1));
    assertThat(summary.byCause())
        .containsExactly(
            new Count<>(InterruptionCause.CLIENT_STOPPED, 3),
            new Count<>(InterruptionCause.TXSECRET_WRONG, 2),
            new Count<>(InterruptionCause.PUSH_NETWORK_ERROR, 1));
    assertThat(summary.byClass())
        .containsExactly(
            new Count<>(CauseClass.ENDED, 3),
            new Count<>(CauseClass.AUTHORISATION, 2),
            new Count<>(CauseClass.NETWORK, 1));
  }

  @Test
  void putsThoseFirstThatSufferedMost() {
    InterruptionSummary summary = InterruptionSummary.of(history(ALL.toArray(Interruption[]::new)));
    assertThat(summary.byStream())
        .containsExactly(
            new Count<>(stream("b"), 2), new Count<>(stream("c"), 1), new Count<>(stream("a"), 3));
  }

  @Test
  void countsOnlyTheCausesAskedFor() {
    InterruptionSummary summary =
        InterruptionSummary.of(
            new InterruptionHistory(ofCause("authorisation"), ALL, List.of(), List.of()));
    assertThat(summary.total()).isEqualTo(2);
    assertThat(summary.streams()).isEqualTo(1);
  }

  @Test
  void ofNothingIsNothing() {
    InterruptionSummary summary = InterruptionSummary.of(history());
    assertThat(summary.total()).isZero();
    assertThat(summary.streams()).isZero();
    assertThat(summary.count(Fate.BROKEN)).isZero();
    assertThat(summary.byCause()).isEmpty();
  }

  @Test
  void keepsTheOrderOfEqualNumbersForEver() {
    InterruptionSummary summary =
        InterruptionSummary.of(
            history(interruption("z", 1, 0, WRONG_SECRET), interruption("y", 2, 9, NETWORK)));
    assertThat(summary.byCause())
        .extracting(Count::of)
        .containsExactly(InterruptionCause.PUSH_NETWORK_ERROR, InterruptionCause.TXSECRET_WRONG);
    assertThat(summary.byStream()).extracting(Count::of).containsExactly(stream("y"), stream("z"));
  }
}
