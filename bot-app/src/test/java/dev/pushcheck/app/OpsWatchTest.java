package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.OpsNotices;
import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.app.OpsWatch.Watched;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpsWatchTest {
  private final List<String> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-27T03:00:00Z");
  private Instant since = now;
  private State state = State.UP;

  private final OpsWatch watch =
      new OpsWatch(
          List.of(
              new Watched(
                  new Part() {
                    @Override
                    public String name() {
                      return "slack";
                    }

                    @Override
                    public Condition condition() {
                      return new Condition(state, "cut", since);
                    }
                  },
                  Trouble.COMMANDS_UNHEARD,
                  "slack",
                  Set.of(State.STARTING, State.DOWN),
                  Duration.ofMinutes(1))),
          new OpsNotices() {
            @Override
            public void trouble(Trouble trouble, String subject, String detail) {
              told.add(trouble + " " + subject + " " + detail);
            }

            @Override
            public void well(Trouble trouble, String subject) {
              told.add("well " + subject);
            }
          },
          () -> now);

  @Test
  void tellsWhatLasts() {
    look(State.DOWN, 0);
    look(State.DOWN, 59);
    assertThat(told).isEmpty();

    look(State.DOWN, 1);
    assertThat(told).containsExactly("COMMANDS_UNHEARD slack cut");
  }

  @Test
  void countsAnewAfterItWasWell() {
    look(State.DOWN, 0);
    look(State.UP, 59);
    look(State.DOWN, 1);
    look(State.DOWN, 59);

    assertThat(told).containsExactly("well slack");
  }

  @Test
  void takesNoHalfTroubleForAWhole() {
    look(State.DEGRADED, 0);
    look(State.DEGRADED, 90);

    assertThat(told).containsOnly("well slack");
  }

  private void look(State is, int secondsLater) {
    now = now.plusSeconds(secondsLater);
    since = is == state ? since : now;
    state = is;
    watch.look();
  }
}
