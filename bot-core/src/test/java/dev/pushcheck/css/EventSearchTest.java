package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import dev.pushcheck.css.CssApi.EventPages;
import dev.pushcheck.css.CssApi.EventQuery;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.CssApiException.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSearchTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String NOTHING = "{'EventList': [], 'TotalNum': 0}";

  @Test
  void splitsALongRangeIntoSpansThatMeet() throws Exception {
    ScriptedCaller caller = ScriptedCaller.always(NOTHING);

    find(caller, all(Duration.ofDays(45)));

    assertThat(caller.calls())
        .extracting(EventSearchTest::span)
        .containsExactly(
            "2026-10-23T12:00:00Z to 2026-11-22T12:00:00Z",
            "2026-10-08T12:00:00Z to 2026-10-23T12:00:00Z");
  }

  @Test
  void asksForNothingBeyondTheVendorsMemoryOrInTheFuture() throws Exception {
    ScriptedCaller caller = ScriptedCaller.always(NOTHING);

    find(caller, all(NOW.minus(Duration.ofDays(90)), NOW.plusSeconds(60)));
    find(caller, all(NOW.minus(Duration.ofDays(90)), NOW.minus(Duration.ofDays(61))));

    assertThat(caller.calls())
        .extracting(EventSearchTest::span)
        .containsExactly(
            "2026-10-23T12:00:00Z to 2026-11-22T12:00:00Z",
            "2026-09-23T12:01:00Z to 2026-10-23T12:00:00Z");
  }

  @Test
  void wantsRefusalsAndExactNames() throws Exception {
    ScriptedCaller caller = ScriptedCaller.always(NOTHING);

    find(caller, of("push.example.com", "live", "show"));
    find(caller, all(Duration.ofHours(1)));

    JsonObject asked = caller.calls().get(0);
    assertThat(asked.get("IsFilter").getAsInt()).isZero();
    assertThat(asked.get("IsStrict").getAsInt()).isOne();
    assertThat(asked.get("DomainName").getAsString()).isEqualTo("push.example.com");
    assertThat(asked.get("AppName").getAsString()).isEqualTo("live");
    assertThat(asked.get("StreamName").getAsString()).isEqualTo("show");
    assertThat(caller.calls().get(1).keySet())
        .containsExactlyInAnyOrder("StartTime", "EndTime", "IsFilter", "PageNum", "PageSize");
  }

  @Test
  void readsWhatAnEventTells() throws Exception {
    ScriptedCaller caller =
        ScriptedCaller.always(
            "{'EventList': [{'AppName': 'live', 'DomainName': 'Push.example.com',"
                + " 'StreamName': 'show', 'StreamStartTime': '2026-11-22T10:00:00Z',"
                + " 'StreamEndTime': '2026-11-22T11:30:00Z', 'StopReason': '客户端主动断流',"
                + " 'Duration': 5400, 'ClientIp': '198.51.100.7', 'Resolution': '640*352'}]}");

    assertThat(find(caller, all(Duration.ofHours(4))).events())
        .containsExactly(
            new StreamEvent(
                new StreamName("push.example.com", "live", "show"),
                Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
                Instant.parse("2026-11-22T11:30:00Z"),
                Duration.ofMinutes(90),
                "客户端主动断流",
                Optional.of("198.51.100.7"),
                Optional.of("640x352")));
  }

  @Test
  void makesDoWithWhatIsTold() throws Exception {
    ScriptedCaller caller =
        ScriptedCaller.always(
            "{'EventList': [{'StreamName': 'show', 'StreamStartTime': '2026-11-22T10:00:00Z',"
                + " 'Duration': 60, 'ClientIp': '-', 'Resolution': '0*0', 'DomainName': null,"
                + " 'StopReason': null}]}");

    EventPages found = find(caller, of("push.example.com", "live", "show"));

    assertThat(found.incomplete()).isEmpty();
    assertThat(found.events())
        .containsExactly(
            new StreamEvent(
                new StreamName("push.example.com", "live", "show"),
                Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
                Instant.parse("2026-11-22T10:01:00Z"),
                Duration.ofMinutes(1),
                "",
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void saysThatRowsWithoutAnythingAreMissing() throws Exception {
    ScriptedCaller caller =
        ScriptedCaller.always(
            "{'EventList': [{'StreamName': null, 'StreamEndTime': null}, null], 'TotalNum': 2}");

    EventPages found = find(caller, all(Duration.ofHours(4)));

    assertThat(found.events()).isEmpty();
    assertThat(found.incomplete()).map(Failure::code).contains("unreadable");
  }

  @ParameterizedTest
  @CsvSource({
    "push.example.com, live, show, true",
    "PUSH.example.com, live, show, true",
    "push.example.com, live, show2, false",
    "push.example.com, live, SHOW, false",
    "push.example.com, other, show, false",
    "b.push.example.com, live, show, false"
  })
  void believesOnlyItselfInMatchingNames(String domain, String app, String stream, boolean same)
      throws Exception {
    ScriptedCaller caller = ScriptedCaller.always(page(1, row(domain, app, stream, 0)));

    assertThat(find(caller, of("push.example.com", "live", "show")).events()).hasSize(same ? 1 : 0);
  }

  @Test
  void halvesASpanWithMoreRowsThanCanBeRead() throws Exception {
    ScriptedCaller caller =
        new ScriptedCaller(
            (number, asked) ->
                length(asked).compareTo(Duration.ofHours(6)) > 0
                    ? page(10_001, row("d", "a", "newest", 0))
                    : page(1, row("d", "a", "in " + span(asked), number)));

    EventPages found = find(caller, all(Duration.ofHours(24)));

    assertThat(found.incomplete()).isEmpty();
    assertThat(found.events())
        .extracting(event -> event.stream().stream())
        .containsExactly(
            "newest",
            "in 2026-11-22T06:00:00Z to 2026-11-22T12:00:00Z",
            "in 2026-11-22T00:00:00Z to 2026-11-22T06:00:00Z",
            "in 2026-11-21T18:00:00Z to 2026-11-22T00:00:00Z",
            "in 2026-11-21T12:00:00Z to 2026-11-21T18:00:00Z");
  }

  @Test
  void givesUpWhereNoHalvingHelps() throws Exception {
    ScriptedCaller caller =
        ScriptedCaller.always(page(10_001, row("push.example.com", "live", "show", 0)));

    EventPages found = find(caller, all(Duration.ofHours(1)));

    assertThat(found.events()).hasSize(1);
    assertThat(found.incomplete()).map(Failure::code).contains("too-many");
    assertThat(caller.calls()).hasSizeLessThan(20);
  }

  @Test
  void keepsWhatItHasWhenTheVendorGivesUp() throws Exception {
    ScriptedCaller caller =
        new ScriptedCaller(
            (number, asked) -> {
              if (number > 1) {
                throw Failures.of(ApiAction.EVENTS, "InternalError");
              }
              return page(1, row("push.example.com", "live", "show", 0));
            });

    EventPages found = find(caller, all(Duration.ofDays(45)));

    assertThat(found.events()).hasSize(1);
    assertThat(found.incomplete()).map(Failure::code).contains("InternalError");
  }

  @Test
  void failsIfTheVendorTellsNothingAtAll() {
    ScriptedCaller caller =
        new ScriptedCaller(
            (number, asked) -> {
              throw Failures.of(ApiAction.EVENTS, "UnauthorizedOperation");
            });

    assertThatExceptionOfType(CssApiException.class)
        .isThrownBy(() -> find(caller, all(Duration.ofDays(45))))
        .matches(e -> e.failure().kind() == CssApiException.Kind.DENIED);
    assertThat(caller.calls()).hasSize(1);
  }

  @Test
  void countsAnEventOnTheEdgeOfTwoSpansOnce() throws Exception {
    ScriptedCaller caller =
        ScriptedCaller.always(page(1, row("push.example.com", "live", "show", 0)));

    assertThat(find(caller, all(Duration.ofDays(45))).events()).hasSize(1);
  }

  private static EventPages find(ScriptedCaller caller, EventQuery query)
      throws CssApiException, InterruptedException {
    return new EventSearch(caller, new VendorClock(() -> NOW.plusSeconds(1))).find(query);
  }

  private static EventQuery all(Duration back) {
    return all(NOW.minus(back), NOW);
  }

  private static EventQuery all(Instant from, Instant until) {
    return new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), from, until);
  }

  private static EventQuery of(String domain, String app, String stream) {
    return new EventQuery(
        Optional.of(domain),
        Optional.of(app),
        Optional.of(stream),
        NOW.minus(Duration.ofHours(4)),
        NOW);
  }

  private static String row(String domain, String app, String stream, int minutesAgo) {
    return "{'DomainName': '%s', 'AppName': '%s', 'StreamName': '%s', 'StreamEndTime': '%s'}"
        .formatted(domain, app, stream, NOW.minus(Duration.ofMinutes(minutesAgo)));
  }

  private static String page(int total, String row) {
    return "{'EventList': [" + row + "], 'TotalNum': " + total + "}";
  }

  private static String span(JsonObject asked) {
    return asked.get("StartTime").getAsString() + " to " + asked.get("EndTime").getAsString();
  }

  private static Duration length(JsonObject asked) {
    return Duration.between(
        Instant.parse(asked.get("StartTime").getAsString()),
        Instant.parse(asked.get("EndTime").getAsString()));
  }
}
