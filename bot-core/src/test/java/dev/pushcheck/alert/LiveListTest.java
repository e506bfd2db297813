package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveListTest {
  private static final OutageTracker TRACKER =
      new OutageTracker(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(24));

  private final List<Seen> seen = new ArrayList<>();

  @Test
  void tellsNothingNewWhereAllIsKnown() {
    told("+1 0:00, +2 0:30");

    assertThat(news("10:00", "0:00", "0:31")).isEmpty();
    assertThat(news("10:00", "4:00", "4:30")).as("by a slow clock").isEmpty();
  }

  @Test
  void tellsOfAPushThatNobodyToldOf() {
    assertThat(news("10:00", "9:00"))
        .singleElement()
        .satisfies(sighting -> assertThat(sighting.beganAt()).contains(SampleHistory.at("9:00")));
  }

  @Test
  void tellsTheEndOfAPushThatIsNotListed() {
    told("+1 0:00");
    take("10:00");

    assertThat(outages("10:30")).isEqualTo("AWAY since 10:00 [1 unknown]");
    assertThat(news("15:00")).as("once").isEmpty();
  }

  @Test
  void endsOnlyThePushThatIsMissing() {
    told("+1 0:00, +2 20:00, -2 20:00..30:00 net");
    assertThat(outages("31:00")).isEqualTo("none");
    take("31:00");

    assertThat(outages("31:30")).isEqualTo("AWAY since 31:00 [1 unknown]");
  }

  @Test
  void givesTheListTimeToHaveANewPush() {
    told("+1 9:30");

    assertThat(news("10:00")).isEmpty();
    assertThat(news("11:00")).hasSize(1);
  }

  @Test
  void takesAnEndBackWhenThePushIsListedAgain() {
    told("+1 0:00");
    take("10:00");
    take("15:00", "0:00");
    assertThat(outages("15:30")).isEqualTo("none");
    take("20:00");

    assertThat(outages("20:30")).isEqualTo("AWAY since 20:00 [1 unknown]");
  }

  @Test
  void leavesATrueEndAlone() {
    told("+1 0:00, -1 0:00..9:00 net");

    assertThat(news("10:00")).isEmpty();
    assertThat(news("10:00", "0:00")).as("a list that is behind").isEmpty();
  }

  @Test
  void endsNoPushBeforeItBegan() {
    told("+1 30:00");

    assertThat(new LiveList(SampleHistory.STREAM, List.of(), SampleHistory.at("32:00")).news(seen))
        .singleElement()
        .satisfies(
            sighting -> {
              assertThat(sighting.source()).isEqualTo(Source.LIVE);
              assertThat(sighting.end().orElseThrow().refused()).isFalse();
            });
  }

  private void told(String written) {
    seen.addAll(SampleHistory.of(written));
  }

  private void take(String readAt, String... beginnings) {
    news(readAt, beginnings).forEach(sighting -> seen.add(new Seen(sighting, Autopsy.UNKNOWN)));
  }

  private List<Sighting> news(String readAt, String... beginnings) {
    List<Instant> listed = Stream.of(beginnings).map(SampleHistory::at).toList();
    return new LiveList(SampleHistory.STREAM, listed, SampleHistory.at(readAt)).news(seen);
  }

  private String outages(String now) {
    return SampleHistory.written(
        TRACKER.story(SampleHistory.STREAM, seen, SampleHistory.at(now)).outages());
  }
}
