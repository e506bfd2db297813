package dev.pushcheck.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.access.Throttle.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong nanos = new AtomicLong(12_345);

  @ParameterizedTest
  @CsvSource({"20/1m, 20, 60", "1/1s, 1, 1", "120/30s, 120, 30", "6/2h, 6, 7200"})
  void readsALimit(String text, int count, long seconds) {
    assertThat(Limit.read(text)).contains(new Limit(count, Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "20", "20/", "/1m", "0/1m", "-1/1m", "20/0s", "20/1", "20 / 1m", "2000000/1m"})
  void refusesWhatIsNoLimit(String text) {
    assertThat(Limit.read(text)).isEmpty();
  }

  @Test
  void letsAllBeAskedAtOnceAndThenBitByBit() {
    Throttle throttle = throttle(4, 100, 100);
    for (int i = 0; i < 4; i++) {
      assertThat(pause(throttle, "slack:T1/C1", "slack:U1")).isZero();
    }

    assertThat(pause(throttle, "slack:T1/C1", "slack:U1")).isEqualTo(Duration.ofSeconds(15));
    assertThat(pause(throttle, "slack:T1/C2", "slack:U1")).isEqualTo(Duration.ofSeconds(15));
    assertThat(pause(throttle, "slack:T1/C1", "slack:U2")).as("another person").isZero();

    advance(Duration.ofSeconds(15).minusNanos(1));
    assertThat(pause(throttle, "slack:T1/C1", "slack:U1")).isEqualTo(Duration.ofNanos(1));
    advance(Duration.ofNanos(1));
    assertThat(pause(throttle, "slack:T1/C1", "slack:U1")).isZero();
    assertThat(pause(throttle, "slack:T1/C1", "slack:U1")).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void countsAWorkspaceAsOnePlaceButNotAllDirectMessages() {
    Throttle throttle = throttle(100, 2, 100);
    pause(throttle, "slack:T1/C1", "slack:U1");
    pause(throttle, "slack:T1/C2", "slack:U2");

    assertThat(pause(throttle, "slack:T1/D3", "slack:U3")).isPositive();
    assertThat(pause(throttle, "slack:T2/C1", "slack:U4")).isZero();
    for (int i = 0; i < 10; i++) {
      assertThat(pause(throttle, "discord:@me/" + i, "discord:" + i)).isZero();
    }
  }

  @Test
  void countsEverybodyTogether() {
    Throttle throttle = throttle(100, 100, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(pause(throttle, "discord:" + i + "/1", "discord:" + i)).isZero();
    }

    assertThat(pause(throttle, "discord:9/1", "discord:9")).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void answersSoManyQuestionsOfOnePersonAtATime() {
    Throttle throttle = throttle(100, 100, 100);
    Identities ann = new Identities("slack:T1/C1", "slack:U1", Set.of());
    List<Turn.Granted> running = new ArrayList<>();
    for (int i = 0; i < Throttle.AT_ONCE; i++) {
      running.add((Turn.Granted) throttle.enter(ann));
    }

    assertThat(throttle.enter(ann)).isInstanceOf(Turn.TooManyAtOnce.class);
    assertThat(pause(throttle, "slack:T1/C1", "slack:U2")).isZero();
    running.get(0).close();
    assertThat(throttle.enter(ann)).isInstanceOf(Turn.Granted.class);
  }

  /** Held against a list of all times at which something was taken. */
  @RepeatedTest(50)
  void givesNoMoreThanTwiceTheLimitInAnySpanAndAlwaysKeepsItsWord(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int count = 1 + random.nextInt(10);
    Allowance allowance = new Allowance(new Limit(count, MINUTE), nanos::get);
    List<Long> taken = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      advance(Duration.ofMillis(random.nextInt(10_000)));
      Duration pause = allowance.take("somebody");
      if (pause.isZero()) {
        taken.add(nanos.get());
      } else if (random.nextInt(4) == 0) {
        advance(pause);
        assertThat(allowance.take("somebody")).as("as promised").isZero();
        taken.add(nanos.get());
      }
      long now = nanos.get();
      assertThat(taken.stream().filter(then -> now - then < MINUTE.toNanos()))
          .hasSizeLessThanOrEqualTo(2 * count);
    }
    assertThat(taken).hasSizeGreaterThanOrEqualTo(count);
  }

  private Throttle throttle(int perUser, int perPlace, int perBot) {
    return new Throttle(
        new LimitSettings(
            new Limit(perUser, MINUTE), new Limit(perPlace, MINUTE), new Limit(perBot, MINUTE)),
        nanos::get);
  }

  /** Zero if the question may go on; it is answered at once then. */
  private static Duration pause(Throttle throttle, String place, String user) {
    Turn turn = throttle.enter(new Identities(place, user, Set.of()));
    if (turn instanceof Turn.Granted granted) {
      granted.close();
      return Duration.ZERO;
    }
    return ((Turn.TooOften) turn).pause();
  }

  private void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
