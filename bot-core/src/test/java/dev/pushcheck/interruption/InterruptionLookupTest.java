package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.NOW;
import static dev.pushcheck.interruption.SampleInterruptions.WRONG_SECRET;
import static dev.pushcheck.interruption.SampleInterruptions.about;
import static dev.pushcheck.interruption.SampleInterruptions.event;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static dev.pushcheck.interruption.SampleInterruptions.lastHours;
import static dev.pushcheck.interruption.SampleInterruptions.ofCause;
import static dev.pushcheck.interruption.SampleInterruptions.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApi.QualitySample;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.css.FakeCssApi.Question;
import dev.pushcheck.interruption.InterruptionHistory.Extent;
import dev.pushcheck.interruption.InterruptionHistory.Gap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptionLookupTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final FakeCssApi main = new FakeCssApi();
  private final FakeCssApi other = new FakeCssApi();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  void asksTheVendorExactlyWhereItCan() throws InterruptedException {
    main.withEvents(List.of(event("room42", 60, 30, NETWORK), event("room4", 60, 30, NETWORK)));
    InterruptionHistory history = lookup(EventLog.NONE, main).find(about("live/room42"));
    assertThat(history.interruptions()).containsExactly(interruption("room42", 60, 30, NETWORK));
    assertThat(main.asked()).containsExactly("events room42");
  }

  @Test
  void sortsOutPatternsItself() throws InterruptedException {
    main.withEvents(List.of(event("room42", 60, 30, NETWORK), event("hall", 60, 30, NETWORK)));
    InterruptionHistory history = lookup(EventLog.NONE, main).find(about("*oo*"));
    assertThat(history.interruptions()).containsExactly(interruption("room42", 60, 30, NETWORK));
    assertThat(main.asked()).containsExactly("events *");
  }

  @Test
  void trustsNobodyToKeepToTheStreamAndTheTime() throws InterruptedException {
    FakeCssApi careless = new FakeCssApi();
    careless.withEvents(List.of(event("room42", 60, 30, NETWORK)));
    InterruptionQuery old =
        new InterruptionQuery(
            about("room42").streams(),
            about("room42").cause(),
            new TimeRange(NOW.minusSeconds(3600), NOW.minusSeconds(60)));
    assertThat(lookup(EventLog.NONE, careless).find(old).interruptions()).isEmpty();
  }

  @Test
  void mergesAccountsNewestFirst() throws InterruptedException {
    main.withEvents(List.of(event("a", 300, 30, NETWORK), event("a", 100, 30, NETWORK)));
    other.withEvents(List.of(event("b", 200, 0, WRONG_SECRET), event("a", 100, 30, NETWORK)));
    InterruptionHistory history = lookup(EventLog.NONE, main, other).find(lastHours(24));
    assertThat(history.interruptions())
        .containsExactly(
            interruption("a", 100, 30, NETWORK),
            interruption("b", 200, 0, WRONG_SECRET),
            interruption("a", 300, 30, NETWORK));
    assertThat(history.isPartial()).isFalse();
    assertThat(history.sources()).hasSize(2);
  }

  @Test
  void addsWhatTheBotHasKept() throws InterruptedException {
    main.withEvents(List.of(event("a", 300, 30, NETWORK)));
    Interruption kept = interruption("a", 100, 30, NETWORK);
    Interruption known = interruption("a", 302, 30, NETWORK);
    Interruption strange = interruption("b", 100, 30, NETWORK);
    EventLog log = range -> List.of(kept, known, strange);
    assertThat(lookup(log, main).find(about("a")).interruptions())
        .containsExactly(kept, interruption("a", 300, 30, NETWORK));
  }

  @Test
  void answersFromWhatWasKeptWithoutAnyAccount() throws InterruptedException {
    Interruption kept = interruption("a", 100, 30, NETWORK);
    InterruptionLookup lookup = lookup(range -> List.of(kept));
    assertThat(lookup.isPossible()).isTrue();
    assertThat(lookup.find(lastHours(24)).interruptions()).containsExactly(kept);
    assertThat(lookup(EventLog.NONE).isPossible()).isFalse();
  }

  @Test
  void filtersByCauseAfterMerging() throws InterruptedException {
    main.withEvents(List.of(event("a", 300, 30, NETWORK), event("a", 100, 0, WRONG_SECRET)));
    InterruptionHistory history = lookup(EventLog.NONE, main).find(ofCause("network"));
    assertThat(history.interruptions()).containsExactly(interruption("a", 300, 30, NETWORK));
    assertThat(history.ofStreams()).hasSize(2);
  }

  @Test
  void saysWhichAccountGaveUpMidway() throws InterruptedException {
    main.withEvents(List.of(event("a", 300, 30, NETWORK))).givingUpMidway(Kind.BUSY);
    InterruptionHistory history = lookup(EventLog.NONE, main, other).find(lastHours(24));
    assertThat(history.interruptions()).hasSize(1);
    assertThat(history.gaps())
        .containsExactly(new Gap("account0", Question.EVENTS.failure(Kind.BUSY), Extent.SOME));
    assertThat(history.sources()).hasSize(2);
  }

  @Test
  void saysWhichAccountDidNotAnswer() throws InterruptedException {
    main.failing(Kind.DENIED);
    other.withEvents(List.of(event("a", 300, 30, NETWORK)));
    InterruptionHistory history = lookup(EventLog.NONE, main, other).find(lastHours(24));
    assertThat(history.interruptions()).hasSize(1);
    assertThat(history.gaps())
        .containsExactly(new Gap("account0", Question.EVENTS.failure(Kind.DENIED), Extent.ALL));
    assertThat(history.isUnanswered()).isFalse();
  }

  @Test
  void knowsWhenNobodyAnswered() throws InterruptedException {
    main.failing(Kind.FAILED);
    other.failing(Kind.CREDENTIALS);
    InterruptionHistory history = lookup(EventLog.NONE, main, other).find(lastHours(24));
    assertThat(history.isUnanswered()).isTrue();
    assertThat(history.gaps()).hasSize(2);
  }

  @Test
  void missesNothingWhereAnotherAccountHasTheDomain() throws InterruptedException {
    main.failing(Question.EVENTS, Kind.NO_SUCH_DOMAIN);
    other.withEvents(List.of(event("a", 300, 30, NETWORK)));
    assertThat(lookup(EventLog.NONE, main, other).find(lastHours(24)).isPartial()).isFalse();
    other.failing(Question.EVENTS, Kind.NO_SUCH_DOMAIN);
    assertThat(lookup(EventLog.NONE, main, other).find(lastHours(24)).gaps()).hasSize(2);
  }

  @Test
  void findsWhatWasMeasuredBeforeTheEnd() throws InterruptedException {
    Interruption broken = interruption("a", 300, 7_200, NETWORK);
    List<QualitySample> samples =
        List.of(sample(300 + 601), sample(300 + 600), sample(310), sample(300), sample(200));
    other.withQuality(stream("a"), samples);
    PushQuality quality =
        lookup(EventLog.NONE, main, other).qualityBefore(broken, NOW).orElseThrow();
    assertThat(quality.samples()).containsExactly(sample(900), sample(310), sample(300));
    assertThat(quality.interruption()).isEqualTo(broken);
  }

  @Test
  void asksNoFurtherBackThanTheVendorMeasures() throws InterruptedException {
    long week = Duration.ofDays(7).toSeconds();
    InterruptionLookup lookup = lookup(EventLog.NONE, main);
    assertThat(lookup.qualityBefore(interruption("a", week, 60, NETWORK), NOW)).isEmpty();
    assertThat(main.asked()).isEmpty();
    assertThat(lookup.qualityBefore(interruption("a", week - 100, 60, NETWORK), NOW)).isEmpty();
    assertThat(main.asked()).containsExactly("quality push.example.com/live/a");
  }

  @Test
  void doesWithoutMeasurementsThatNobodyGives() throws InterruptedException {
    main.failing(Question.QUALITY, Kind.DENIED);
    assertThat(lookup(EventLog.NONE, main).qualityBefore(interruption("a", 300, 60, NETWORK), NOW))
        .isEmpty();
  }

  private static QualitySample sample(long secondsAgo) {
    return new QualitySample(NOW.minusSeconds(secondsAgo), 30, 2_000_000, 128_000);
  }

  private InterruptionLookup lookup(EventLog log, FakeCssApi... apis) {
    List<CssAccount> accounts = new ArrayList<>();
    for (FakeCssApi api : apis) {
      accounts.add(new CssAccount("account" + accounts.size(), Site.INTERNATIONAL, api));
    }
    return new InterruptionLookup(new CssAccounts(accounts), log, threads);
  }
}
