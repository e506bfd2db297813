package dev.pushcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.OutageActions;
import dev.pushcheck.reply.Action;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PendingActionsTest {
  private static final Action AGAIN =
      new Action("check", Map.of("address", "rtmp://a.example.com/live/b?txSecret=5eed"));

  private final AtomicLong nanos = new AtomicLong();
  private final PendingActions pending = new PendingActions(nanos::get);

  @Test
  void findsWhatWasKept() {
    String id = pending.keep(AGAIN);

    assertThat(pending.find(id)).contains(AGAIN);
    assertThat(pending.find(id)).as("a button can be clicked twice").contains(AGAIN);
  }

  @Test
  void givesIdsThatTellNothingAndNeverTheSameTwice() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      ids.add(pending.keep(AGAIN));
    }

    assertThat(ids).hasSize(100).allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  @Test
  void forgetsAfterHalfAnHour() {
    String id = pending.keep(AGAIN);
    advance(Duration.ofMinutes(30).minusNanos(1));
    assertThat(pending.find(id)).isPresent();

    advance(Duration.ofNanos(1));
    assertThat(pending.find(id)).isEmpty();
  }

  @Test
  void doesNotKeepAnActionLongerForBeingLookedAt() {
    String id = pending.keep(AGAIN);
    advance(Duration.ofMinutes(20));
    assertThat(pending.find(id)).isPresent();

    advance(Duration.ofMinutes(10));
    assertThat(pending.find(id)).isEmpty();
  }

  @Test
  void needsNoMemoryForTheButtonsOfAnOutage() {
    Action acknowledge = OutageActions.of("acknowledge", "k3j9x02m41pq");
    String id = pending.keep(acknowledge);

    assertThat(id).isEqualTo("outage:acknowledge:k3j9x02m41pq");
    assertThat(new PendingActions(nanos::get).find(id)).contains(acknowledge);
  }

  @Test
  void keepsAnythingElseOfTheSameCommandInMemory() {
    Action mute = new Action("outage", Map.of("do", "mute", "outage", "k3j9x02m41pq", "for", "2h"));

    assertThat(pending.keep(mute)).matches("[0-9a-f]{32}");
  }

  @Test
  void knowsNoOtherIds() {
    pending.keep(AGAIN);

    assertThat(pending.find("")).isEmpty();
    assertThat(pending.find("00000000000000000000000000000000")).isEmpty();
  }

  @Test
  void printsNoArguments() {
    assertThat(AGAIN.toString()).contains("check", "address").doesNotContain("5eed");
  }

  private void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
