package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.STOPPED;
import static dev.pushcheck.interruption.SampleInterruptions.WRONG_SECRET;
import static dev.pushcheck.interruption.SampleInterruptions.history;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static dev.pushcheck.interruption.SampleInterruptions.ofCause;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DowntimeTest {
  @Test
  void lastsUntilTheNextPush() {
    // live -600 to -500, away for 100 s, live -400 to -300, not back
    assertDowntime(
        history(interruption("a", 500, 100, NETWORK), interruption("a", 300, 100, NETWORK)),
        100,
        1);
  }

  @Test
  void doesNotCountWhatWasEndedOnPurpose() {
    assertDowntime(
        history(interruption("a", 500, 100, STOPPED), interruption("a", 300, 100, STOPPED)), 0, 0);
  }

  @Test
  void goesOnWhileComingBackIsRefused() {
    assertDowntime(
        history(
            interruption("a", 500, 100, NETWORK),
            interruption("a", 480, 0, WRONG_SECRET),
            interruption("a", 450, 0, WRONG_SECRET),
            interruption("a", 300, 100, STOPPED)),
        100,
        0);
  }

  @Test
  void isNoneWhileAnotherPushOfTheStreamGoesOn() {
    // the primary breaks at -500, the backup is live from -700 to -300
    assertDowntime(
        history(interruption("a", 500, 100, NETWORK), interruption("a", 300, 400, STOPPED)), 0, 0);
  }

  @Test
  void beginsWithTheLastOfSeveralPushes() {
    // the backup outlives the primary, breaks at -450; back at -350
    assertDowntime(
        history(
            interruption("a", 500, 100, STOPPED),
            interruption("a", 450, 200, NETWORK),
            interruption("a", 300, 50, STOPPED)),
        100,
        0);
  }

  @Test
  void addsUpOverStreams() {
    assertDowntime(
        history(
            interruption("a", 500, 100, NETWORK),
            interruption("a", 300, 100, STOPPED),
            interruption("b", 500, 100, NETWORK),
            interruption("b", 200, 200, NETWORK)),
        200,
        1);
  }

  @Test
  void isNotKnownOfRefusalsAlone() {
    assertDowntime(history(interruption("a", 500, 0, WRONG_SECRET)), 0, 0);
    assertDowntime(history(), 0, 0);
  }

  @Test
  void seesTheNextPushWhateverEndedIt() {
    List<Interruption> all =
        List.of(interruption("a", 500, 100, NETWORK), interruption("a", 300, 100, STOPPED));
    InterruptionHistory network =
        new InterruptionHistory(ofCause("network"), all, List.of(), List.of());
    assertDowntime(network, 100, 0);
    InterruptionHistory ended =
        new InterruptionHistory(ofCause("ended"), all, List.of(), List.of());
    assertDowntime(ended, 0, 0);
  }

  private static void assertDowntime(InterruptionHistory history, long seconds, int open) {
    assertThat(Downtime.of(history)).isEqualTo(new Downtime(Duration.ofSeconds(seconds), open));
  }
}
