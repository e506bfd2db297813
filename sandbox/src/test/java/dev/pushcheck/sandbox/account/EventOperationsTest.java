package dev.pushcheck.sandbox.account;

import static dev.pushcheck.sandbox.account.DirectApi.NOW;
import static dev.pushcheck.sandbox.account.DirectApi.ROOM;
import static dev.pushcheck.sandbox.account.DirectApi.assertPaging;
import static dev.pushcheck.sandbox.account.DirectApi.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventOperationsTest {
  private static final String EVENTS = "DescribeLiveStreamEventList";
  private static final String REASON = "The client interrupted the stream";

  private final DirectApi api = new DirectApi();

  private void add(StreamPath stream, Instant end) {
    Push push = Push.of(stream, "198.51.100.7", end.minusSeconds(90));
    api.state().addEvents(List.of(StreamEvent.interruption(push, end, REASON)));
  }

  private void add(int count) {
    IntStream.range(0, count)
        .forEach(i -> add(new StreamPath("a.com", "live", "s" + i), NOW.minusSeconds(i + 1)));
  }

  private JsonObject events(String more) {
    return api.call(
        EVENTS,
        "{'StartTime':'2026-11-01T00:00:00Z','EndTime':'2026-11-22T12:00:00Z'" + more + "}");
  }

  private List<String> names(String more) {
    return column(events(more), "EventList", "StreamName");
  }

  @Test
  void describesAnInterruption() {
    add(ROOM, NOW.minusSeconds(60));

    assertThat(events("").get("EventList"))
        .hasToString(
            "[{\"AppName\":\"live\",\"DomainName\":\"push.example.com\",\"StreamName\":\"room42\","
                + "\"StreamStartTime\":\"2026-11-22T11:57:30Z\","
                + "\"StreamEndTime\":\"2026-11-22T11:59:00Z\","
                + "\"StopReason\":\"The client interrupted the stream\",\"Duration\":90,"
                + "\"ClientIp\":\"198.51.100.7\",\"Resolution\":\"1280*720\"}]");
  }

  @Test
  void answersAnEmptyList() {
    assertPaging(events(""), 1, 10, 0, 0);
    assertThat(names("")).isEmpty();
  }

  @Test
  void showsTheNewestFirstUnlessAskedOtherwise() {
    add(3);

    assertThat(names("")).containsExactly("s0", "s1", "s2");
    assertThat(names(",'IsAsc':0")).containsExactly("s0", "s1", "s2");
    assertThat(names(",'IsAsc':1")).containsExactly("s2", "s1", "s0");
  }

  @Test
  void leavesOutRefusalsOnlyWhenAsked() {
    add(ROOM, NOW.minusSeconds(60));
    StreamPath other = new StreamPath("push.example.com", "live", "refused");
    api.state()
        .addEvents(
            List.of(StreamEvent.refusal(other, "198.51.100.9", NOW, "Authentication failed.")));

    assertThat(names("")).containsExactly("refused", "room42");
    assertThat(names(",'IsFilter':0")).containsExactly("refused", "room42");
    assertThat(names(",'IsFilter':1")).containsExactly("room42");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ,'StreamName':'room4'                | my-room4x room42 room4
          ,'StreamName':'room4','IsStrict':0   | my-room4x room42 room4
          ,'StreamName':'room4','IsStrict':1   | room4
          ,'StreamName':'room*'                | ``
          ,'IsStrict':1                        | my-room4x room42 room4
          ,'DomainName':'b.com'                | my-room4x
          ,'DomainName':'b'                    | ``
          ,'AppName':'show'                    | room42
          ,'DomainName':'a.com','AppName':'live' | room4
          """)
  void filters(String parameters, String expected) {
    add(new StreamPath("a.com", "live", "room4"), NOW.minusSeconds(3));
    add(new StreamPath("a.com", "show", "room42"), NOW.minusSeconds(2));
    add(new StreamPath("b.com", "live", "my-room4x"), NOW.minusSeconds(1));

    assertThat(String.join(" ", names(parameters))).isEqualTo(expected);
  }

  @Test
  void looksAtTheEndOfThePushWithBothEndsIncluded() {
    add(ROOM, Instant.parse("2026-11-10T10:00:00Z"));

    String from = "{'StartTime':'2026-11-10T10:00:00Z','EndTime':'2026-11-10T10:00:00Z'}";
    String after = "{'StartTime':'2026-11-10T10:00:01Z','EndTime':'2026-11-10T11:00:00Z'}";
    String before = "{'StartTime':'2026-11-10T09:00:00Z','EndTime':'2026-11-10T09:59:59Z'}";

    assertPaging(api.call(EVENTS, from), 1, 10, 1, 1);
    assertPaging(api.call(EVENTS, after), 1, 10, 0, 0);
    assertPaging(api.call(EVENTS, before), 1, 10, 0, 0);
  }

  @Test
  void givesEveryRecordOnceOverTwentyFivePages() {
    add(2500);
    Set<String> seen = new HashSet<>();

    for (int page = 1; page <= 25; page++) {
      assertPaging(events(",'PageSize':100,'PageNum':" + page), page, 100, 2500, 25);
      seen.addAll(names(",'PageSize':100,'PageNum':" + page));
    }

    assertThat(seen).hasSize(2500);
    assertThat(names(",'PageSize':100,'PageNum':26")).isEmpty();
  }

  @Test
  void shiftsPagesWhenARecordComesInBetween() {
    add(4);
    List<String> first = names(",'PageSize':2,'PageNum':1");
    add(new StreamPath("a.com", "live", "new"), NOW);
    List<String> second = names(",'PageSize':2,'PageNum':2");

    assertThat(first).containsExactly("s0", "s1");
    assertThat(second).containsExactly("s1", "s2");
  }

  @Test
  void endsAtTenThousandRecords() {
    add(10_050);

    assertPaging(events(",'PageSize':100,'PageNum':100"), 100, 100, 10_050, 101);
    assertThat(names(",'PageSize':100,'PageNum':100")).hasSize(100);
    assertThat(names(",'PageSize':99,'PageNum':102")).hasSize(1);
    refuse(
        "'StartTime':'2026-11-01T00:00:00Z','EndTime':'2026-11-22T12:00:00Z','PageSize':100,'PageNum':101");
  }

  private void refuse(String parameters) {
    api.assertRefused(EVENTS, "{" + parameters + "}", "InvalidParameterValue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'PageSize':0",
        ",'PageSize':101",
        ",'PageNum':0",
        ",'IsFilter':2",
        ",'IsStrict':2",
        ",'IsAsc':-1"
      })
  void refusesNumbersOutOfRange(String more) {
    refuse("'StartTime':'2026-11-01T00:00:00Z','EndTime':'2026-11-22T12:00:00Z'" + more);
  }

  @Test
  void looksBackSixtyDaysAndNoFurther() {
    Instant oldest = NOW.minus(Duration.ofDays(60));

    assertPaging(api.call(EVENTS, span(oldest, oldest.plusSeconds(1))), 1, 10, 0, 0);
    refuse(inner(oldest.minusSeconds(61), oldest));
  }

  @Test
  void spansThirtyDaysAndNoMore() {
    Instant start = NOW.minus(Duration.ofDays(40));

    assertPaging(api.call(EVENTS, span(start, start.plus(Duration.ofDays(30)))), 1, 10, 0, 0);
    refuse(inner(start, start.plus(Duration.ofDays(30)).plusSeconds(1)));
  }

  @Test
  void doesNotLookIntoTheFuture() {
    assertPaging(api.call(EVENTS, span(NOW.minusSeconds(1), NOW)), 1, 10, 0, 0);
    refuse(inner(NOW.minusSeconds(1), NOW.plusSeconds(1)));
    refuse(inner(NOW, NOW.minusSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'StartTime':'2026-11-01T00:00:00Z'}", "{'EndTime':null}"})
  void needsBothTimes(String parameters) {
    api.assertRefused(EVENTS, parameters, "MissingParameter");
  }

  private static String span(Instant from, Instant to) {
    return "{" + inner(from, to) + "}";
  }

  private static String inner(Instant from, Instant to) {
    return "'StartTime':'%s','EndTime':'%s'".formatted(from, to);
  }
}
