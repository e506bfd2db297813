package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.alert.OutageFile.Closure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private final KeptOutages kept =
      new KeptOutages(
          new OutageTracker(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(24)),
          SampleHistory.at("60:00"));

  @Test
  void changesNothingWhenNothingIsNew() {
    kept.learn(SampleHistory.of("-1 0:00..30:00 net"));

    assertThat(kept.learn(SampleHistory.of("-1 0:00..30:00 net, -1 0:00..30:00 net"))).isEmpty();
  }

  @Test
  void isVoidOnceAnotherPushTurnsOutToHaveGoneOn() {
    kept.learn(SampleHistory.of("-1 0:00..30:00 net"));
    kept.learn(SampleHistory.of("-1 0:00..30:00 net, +2 10:00"));

    assertThat(kept.file("outage100").outage().state()).isEqualTo(State.VOID);
    assertThat(kept.file("outage100").outage().drops()).hasSize(1);
  }

  @Test
  void isAnOutageAfterAllOnceTheOtherPushTurnsOutToHaveEndedBefore() {
    kept.learn(SampleHistory.of("-1 0:00..30:00 net"));
    kept.learn(SampleHistory.of("-1 0:00..30:00 net, +2 10:00"));
    kept.learn(SampleHistory.of("-1 0:00..30:00 net, -2 10:00..20:00 lost"));

    assertThat(kept.count()).isEqualTo(1);
    assertThat(kept.file("outage100").outage().state()).isEqualTo(State.AWAY);
  }

  @Test
  void tellsByTheOldestWhatMeltsIntoOne() {
    kept.learn(SampleHistory.of("-1 0:00..10:00 net, -2 11:00..30:00 net"));
    assertThat(kept.count()).isEqualTo(2);
    kept.learn(SampleHistory.of("-1 0:00..10:00 net, -2 11:00..30:00 net, -3 11:00..15:00 net"));
    assertThat(kept.standing()).hasSize(2);
    kept.learn(SampleHistory.of("-1 0:00..10:00 net, -3 11:00..15:00 net, -2 22:00..30:00 net"));

    assertThat(kept.count()).isEqualTo(2);
    assertThat(kept.file("outage100").outage().drops()).hasSize(3);
    assertThat(kept.file("outage101").outage().state()).isEqualTo(State.VOID);
  }

  @Test
  void isTheSameWhenThePushGetsItsNumberLater() {
    kept.learn(SampleHistory.of("r 0:00..30:00 net"));
    kept.learn(SampleHistory.of("r 0:00..30:00 net, +1 0:01, -1 0:01..30:02 lost"));

    assertThat(kept.count()).isEqualTo(1);
    assertThat(kept.file("outage100").outage().drops()).extracting(Drop::push).containsExactly("1");
  }

  @Test
  void isTheSameWhenTheTrueEndIsToldLater() {
    kept.learn(SampleHistory.of("+? 0:00, A 0:00..35:00"));
    kept.learn(SampleHistory.of("+? 0:00, A 0:00..35:00, -1 0:02..31:00 net"));

    assertThat(kept.count()).isEqualTo(1);
    assertThat(kept.file("outage100").outage().since()).isEqualTo(SampleHistory.at("31:00"));
  }

  @Test
  void keepsItsNameWhenAnEarlierDropIsLearned() {
    kept.learn(SampleHistory.of("-2 31:00..35:00 net"));
    kept.learn(SampleHistory.of("-2 31:00..35:00 net, -1 0:00..30:00 lost"));

    assertThat(kept.count()).isEqualTo(1);
    assertThat(kept.file("outage100").outage().anchor()).isEqualTo("2");
    assertThat(kept.file("outage100").outage().drops())
        .extracting(Drop::push)
        .containsExactly("1", "2");
  }

  @Test
  void isClosedWhenItIsOverAndOpenAgainWhenSomethingJoinsIt() {
    kept.learn(SampleHistory.of("-1 0:00..30:00 bye"));
    kept.learn(SampleHistory.of("-1 0:00..30:00 bye"));
    assertThat(kept.file("outage100").closed()).isEqualTo(Closure.CLOSED);
    kept.learn(SampleHistory.of("-1 0:00..30:00 bye, x2 59:00 expired"));

    assertThat(kept.file("outage100").closed()).isEqualTo(Closure.OPEN);
    assertThat(kept.file("outage100").outage().state()).isEqualTo(State.AWAY);
  }

  @Test
  void beginsAnotherWhenItDropsAgainAfterSomebodyHasClosedIt() {
    kept.learn(SampleHistory.of("-1 0:00..30:00 net, +2 31:00"));
    kept.resolve("outage100", SampleHistory.at("32:00"));
    kept.learn(SampleHistory.of("-1 0:00..30:00 net, -2 31:00..35:00 lost"));
    kept.learn(SampleHistory.of("-1 0:00..30:00 net, -2 31:00..35:00 lost"));

    assertThat(kept.count()).isEqualTo(2);
    assertThat(kept.file("outage100").closed()).isEqualTo(Closure.CLOSED);
    assertThat(kept.file("outage100").outage().state()).isEqualTo(State.RECOVERED);
    assertThat(kept.file("outage101").outage().anchor()).isEqualTo("2");
    assertThat(kept.file("outage101").outage().state()).isEqualTo(State.AWAY);
  }

  @Test
  void doesNotJudgeWhatIsNotKnownAnyMore() {
    Instant horizon = SampleHistory.at("31:00");
    kept.learn(SampleHistory.of("-1 0:00..30:00 net, -2 30:30..32:00 net"));
    kept.learn(SampleHistory.of("-2 30:30..32:00 net"), horizon);
    assertThat(kept.file("outage100").outage().drops())
        .extracting(Drop::push)
        .containsExactly("1", "2");
    kept.learn(SampleHistory.of("+3 50:00"), horizon);

    assertThat(kept.count()).isEqualTo(1);
    assertThat(kept.file("outage100").outage().state()).isEqualTo(State.AWAY);
  }
}
