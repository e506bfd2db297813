package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssApi.EventPages;
import dev.pushcheck.css.CssApi.EventQuery;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WireEventsTest {
  private static final String DOMAIN = "push.example.com";
  private static final String EVENTS = "DescribeLiveStreamEventList";
  private static final Instant NOW = SampleAccount.now();

  private final SampleAccount account = new SampleAccount();
  private final TencentCssApi api = account.api();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void findsEveryEventOfTwentyFivePagesOnce() throws Exception {
    account.server.events(events(2_432, Duration.ofMinutes(10)));

    EventPages found = api.events(last(Duration.ofDays(20)));

    assertThat(found.incomplete()).isEmpty();
    assertThat(found.events())
        .hasSize(2_432)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.comparing(CssApi.StreamEvent::endedAt).reversed());
    assertThat(account.server.calls(EVENTS)).isEqualTo(25);
    assertThat(found.requestIds()).hasSize(25).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void findsEventsOfFortyFiveDays() throws Exception {
    account.server.events(events(44, Duration.ofDays(1)));

    assertThat(api.events(last(Duration.ofDays(45))).events()).hasSize(44);
    assertThat(account.server.calls(EVENTS)).isEqualTo(2);
  }

  @Test
  void findsMoreEventsThanASpanCanHave() throws Exception {
    account.server.events(events(12_000, Duration.ofSeconds(100)));

    EventPages found = api.events(last(Duration.ofDays(20)));

    assertThat(found.incomplete()).isEmpty();
    assertThat(found.events()).hasSize(12_000).doesNotHaveDuplicates();
  }

  @Test
  void findsRefusals() throws Exception {
    account.server.event(
        StreamEvent.refusal(path("show"), "198.51.100.7", NOW.minusSeconds(60), "鉴权参数不通过"));

    assertThat(api.events(last(Duration.ofHours(1))).events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.duration()).isZero();
              assertThat(event.reason()).isEqualTo("鉴权参数不通过");
            });
  }

  @Test
  void keepsWhatItHasWhenTheVendorGivesUpMidway() throws Exception {
    account.server.events(events(1_000, Duration.ofMinutes(10)));
    account.server.misbehave(Misbehaviour.error("FailedOperation.InvalidParam").after(4));

    EventPages found = api.events(last(Duration.ofDays(20)));

    assertThat(found.events()).hasSize(400);
    assertThat(found.incomplete())
        .hasValueSatisfying(
            why -> {
              assertThat(why.code()).isEqualTo("FailedOperation.InvalidParam");
              assertThat(why.requestId()).isPresent();
            });
  }

  @Test
  void saysThatAnswersFullOfNullsAreNone() throws Exception {
    account.server.events(events(3, Duration.ofMinutes(1)));
    account.server.misbehave(Misbehaviour.nullLeaves());

    EventPages found = api.events(last(Duration.ofHours(1)));

    assertThat(found.events()).isEmpty();
    assertThat(found.incomplete()).map(Failure::code).contains("unreadable");
  }

  private static List<StreamEvent> events(int count, Duration apart) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                StreamEvent.interruption(
                    Push.of(
                        path("show" + i),
                        "198.51.100.7",
                        NOW.minus(apart.multipliedBy(i)).minusSeconds(30)),
                    NOW.minus(apart.multipliedBy(i)),
                    "The client interrupted the stream"))
        .toList();
  }

  private static StreamPath path(String stream) {
    return new StreamPath(DOMAIN, "live", stream);
  }

  private static EventQuery last(Duration back) {
    return new EventQuery(
        Optional.empty(), Optional.empty(), Optional.empty(), NOW.minus(back), NOW);
  }
}
