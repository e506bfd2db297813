package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Outage.Drop;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any history, however it is told. */
class OutageTrackerHistoriesTest {
  private static final OutageTracker TRACKER =
      new OutageTracker(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(24));

  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isReadTheSameInAnyOrderAndHoweverOftenItIsTold(long seed) {
    RandomHistory history = new RandomHistory(seed);
    List<Seen> told = history.byEverybody(Duration.ZERO);

    assertThat(read(history, history.shuffled(told)))
        .as("seed %d", seed)
        .isEqualTo(read(history, told));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isReadTheSameFromCallbacksAloneAndFromEverybody(long seed) {
    RandomHistory history = new RandomHistory(seed);
    List<Outage> fromCallbacks = read(history, history.byCallbacks());

    assertThat(read(history, history.byEverybody(Duration.ZERO)))
        .as("seed %d", seed)
        .isEqualTo(fromCallbacks);
    assertThat(read(history, history.shuffled(history.withGaps())))
        .as("seed %d, gaps", seed)
        .usingRecursiveComparison()
        .ignoringFields("drops", "refusals", "anchor")
        .isEqualTo(fromCallbacks);
    assertThat(ends(read(history, history.byPolling())))
        .as("seed %d, polling", seed)
        .isEqualTo(ends(fromCallbacks));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isReadTheSameFromClocksThatAreApart(long seed) {
    RandomHistory history = new RandomHistory(seed);
    List<Outage> fromCallbacks = read(history, history.byCallbacks());

    for (int seconds : new int[] {-300, -4, 4, 300}) {
      List<Seen> told = history.byEverybody(Duration.ofSeconds(seconds));

      assertThat(ends(read(history, history.shuffled(told))))
          .as("seed %d, %d s", seed, seconds)
          .isEqualTo(ends(fromCallbacks));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isKeptTheSameInWhateverOrderItIsLearned(long seed) {
    RandomHistory history = new RandomHistory(seed);
    List<Seen> told = history.shuffled(history.byEverybody(Duration.ZERO));
    KeptOutages kept = new KeptOutages(TRACKER, history.later());

    for (List<Seen> known : history.growing(told)) {
      kept.learn(known);

      assertThat(kept.standing())
          .as("seed %d, %d of %d", seed, known.size(), told.size())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("anchor")
          .containsExactlyInAnyOrderElementsOf(read(history, known));
    }
    int files = kept.count();
    kept.learn(told);
    assertThat(kept.count()).as("seed %d", seed).isEqualTo(files);
  }

  private static List<Outage> read(RandomHistory history, List<Seen> told) {
    return TRACKER.story(SampleHistory.STREAM, told, history.later()).outages();
  }

  private static List<String> ends(List<Outage> outages) {
    return outages.stream()
        .map(outage -> outage.state() + " " + outage.drops().stream().map(Drop::end).toList())
        .toList();
  }
}
