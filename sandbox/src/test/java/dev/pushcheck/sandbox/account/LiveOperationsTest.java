package dev.pushcheck.sandbox.account;

import static dev.pushcheck.sandbox.account.DirectApi.NOW;
import static dev.pushcheck.sandbox.account.DirectApi.ROOM;
import static dev.pushcheck.sandbox.account.DirectApi.assertPaging;
import static dev.pushcheck.sandbox.account.DirectApi.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveOperationsTest {
  private static final String ONLINE = "DescribeLiveStreamOnlineList";
  private static final String PUSHES = "DescribeLiveStreamPushInfoList";
  private static final Instant START = NOW.minusSeconds(600);

  private final DirectApi api = new DirectApi();

  private void push(String domain, String app, String name) {
    api.state().begin(Push.of(new StreamPath(domain, app, name), "198.51.100.7", START));
  }

  private String state(String domain, String app, String name) {
    String parameters =
        "{'DomainName':'%s','AppName':'%s','StreamName':'%s'}".formatted(domain, app, name);
    return api.call("DescribeLiveStreamState", parameters).get("StreamState").getAsString();
  }

  @Test
  void tellsWhetherAStreamIsLive() {
    push("push.example.com", "live", "room42");

    assertThat(state("push.example.com", "live", "room42")).isEqualTo("active");
    assertThat(state("push.example.com", "live", "room43")).isEqualTo("inactive");
    assertThat(state("push.example.com", "other", "room42")).isEqualTo("inactive");
    assertThat(state("other.example.com", "live", "room42")).isEqualTo("inactive");
  }

  @Test
  void callsABannedNameForbiddenWhereverItIsPushed() {
    push("push.example.com", "live", "room42");
    api.state().put(new Ban(ROOM, NOW, NOW.plusSeconds(60)));

    assertThat(state("push.example.com", "live", "room42")).isEqualTo("forbid");
    assertThat(state("other.example.com", "other", "room42")).isEqualTo("forbid");
  }

  @Test
  void endsABanInTime() {
    api.state().put(new Ban(ROOM, NOW, NOW.plusSeconds(60)));

    api.now(NOW.plusSeconds(59));
    assertThat(state("push.example.com", "live", "room42")).isEqualTo("forbid");
    api.now(NOW.plusSeconds(60));
    assertThat(state("push.example.com", "live", "room42")).isEqualTo("inactive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'DomainName':'d','AppName':'a'}",
        "{'DomainName':'d','StreamName':'s'}",
        "{'AppName':'a','StreamName':'s'}",
        "{'DomainName':'d','AppName':'a','StreamName':''}"
      })
  void needsTheWholePath(String parameters) {
    api.assertRefused("DescribeLiveStreamState", parameters, "MissingParameter");
  }

  @Test
  void listsTwoPushesOfAStreamAsOneRow() {
    api.state().begin(Push.of(ROOM, "198.51.100.7", START));
    api.state().begin(Push.of(ROOM, "198.51.100.8", START.plusSeconds(5)));

    JsonObject response = api.call(ONLINE, "{}");

    assertPaging(response, 1, 10, 1, 1);
    assertThat(response.get("OnlineInfo"))
        .hasToString(
            "[{\"StreamName\":\"room42\",\"PublishTimeList\":["
                + "{\"PublishTime\":\"2026-11-22T11:50:00Z\"},"
                + "{\"PublishTime\":\"2026-11-22T11:50:05Z\"}],"
                + "\"AppName\":\"live\",\"DomainName\":\"push.example.com\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                          | room1 room2 room12 room1
          {'DomainName':'a.com'}      | room1 room2
          {'AppName':'show'}          | room12
          {'StreamName':'room1'}      | room1 room1
          {'DomainName':'c.com'}      | ``
          """)
  void filtersWhoIsOnline(String parameters, String names) {
    push("a.com", "live", "room1");
    push("a.com", "live", "room2");
    push("b.com", "show", "room12");
    push("b.com", "live", "room1");

    assertThat(String.join(" ", column(api.call(ONLINE, parameters), "OnlineInfo", "StreamName")))
        .isEqualTo(names);
  }

  @Test
  void pagesWhoIsOnline() {
    IntStream.range(0, 25).forEach(i -> push("a.com", "live", "room" + i));

    assertPaging(api.call(ONLINE, "{'PageNum':3}"), 3, 10, 25, 3);
    assertThat(column(api.call(ONLINE, "{'PageNum':3}"), "OnlineInfo", "StreamName"))
        .containsExactly("room20", "room21", "room22", "room23", "room24");
    api.assertRefused(ONLINE, "{'PageSize':9}", "InvalidParameterValue");
    api.assertRefused(ONLINE, "{'PageSize':101}", "InvalidParameterValue");
  }

  @Test
  void tellsWhoPushesWhatFromWhere() {
    api.state().begin(Push.of(ROOM, "198.51.100.7", START).media(Media.healthy().video(12, 300)));

    JsonObject row = api.call(PUSHES, "{}").getAsJsonArray("DataInfoList").get(0).getAsJsonObject();

    assertThat(row.get("ClientIp").getAsString()).isEqualTo("198.51.100.7");
    assertThat(row.get("PushDomain").getAsString()).isEqualTo("push.example.com");
    assertThat(row.get("VideoFps").getAsInt()).isEqualTo(12);
    assertThat(row.get("VideoSpeed").getAsInt()).isEqualTo(300);
    assertThat(row.get("Resolution").getAsString()).isEqualTo("1280*720");
    assertThat(row.get("BeginPushTime").getAsString()).isEqualTo("2026-11-22T11:50:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-11-22T11:50:00Z",
    "BEIJING_OFFSET, 2026-11-22T19:50:00+08:00",
    "BEIJING_PLAIN, 2026-11-22 19:50:00.00",
    "BEIJING_SECONDS, 2026-11-22 19:50:00"
  })
  void writesTheBeginningInEveryStyle(TimeStyle style, String text) {
    push("a.com", "live", "room1");
    api.style(style);

    assertThat(column(api.call(PUSHES, "{}"), "DataInfoList", "BeginPushTime"))
        .containsExactly(text);
  }

  @Test
  void pagesPushesByTwoHundred() {
    IntStream.range(0, 250).forEach(i -> push("a.com", "live", "room" + i));
    push("b.com", "show", "room");

    assertPaging(api.call(PUSHES, "{}"), 1, 200, 251, 2);
    assertPaging(api.call(PUSHES, "{'PushDomain':'a.com','PageSize':1}"), 1, 1, 250, 250);
    assertPaging(api.call(PUSHES, "{'AppName':'show'}"), 1, 200, 1, 1);
    api.assertRefused(PUSHES, "{'PageSize':1001}", "InvalidParameterValue");
    api.assertRefused(PUSHES, "{'StreamName':'room'}", "UnknownParameter");
  }

  @Test
  void measuresAPushOverTime() {
    Push push = Push.of(ROOM, "198.51.100.7", START).sequence("77").parameters("txSecret=x");
    Media starving = Media.healthy().video(9, 250);
    api.state()
        .addSamples(
            List.of(
                new QualitySample(push, START.plusSeconds(10), starving, Duration.ofSeconds(4)),
                QualitySample.of(push, START.plusSeconds(5), Media.healthy())));

    JsonObject response = quality("'StartTime':'2026-11-22T11:00:00Z'");

    assertThat(column(response, "DataInfoList", "Time"))
        .containsExactly("2026-11-22T11:50:05Z", "2026-11-22T11:50:10Z");
    assertThat(column(response, "DataInfoList", "VideoFps")).containsExactly("30", "9");
    assertThat(column(response, "DataInfoList", "VideoRate")).containsExactly("2500000", "250000");
    assertThat(column(response, "DataInfoList", "LocalTs")).containsExactly("5000", "10000");
    assertThat(column(response, "DataInfoList", "VideoTs")).containsExactly("5000", "6000");
    assertThat(column(response, "DataInfoList", "Sequence")).containsExactly("77", "77");
    assertThat(column(response, "DataInfoList", "MateFps")).containsExactly("30", "30");
    assertThat(column(response, "DataInfoList", "StreamParam")).contains("txSecret=x");
  }

  private JsonObject quality(String start) {
    return api.call(
        "DescribeStreamPushInfoList",
        "{'StreamName':'room42','EndTime':'2026-11-22T12:00:00Z'," + start + "}");
  }

  @Test
  void readsTimesWithoutZoneAsBeijingTime() {
    Push push = Push.of(ROOM, "198.51.100.7", START);
    api.state().addSamples(List.of(QualitySample.of(push, START, Media.healthy())));

    assertThat(quality("'StartTime':'2026-11-22 19:50:00'").getAsJsonArray("DataInfoList"))
        .hasSize(1);
    assertThat(quality("'StartTime':'2026-11-22 19:50:01'").getAsJsonArray("DataInfoList"))
        .isEmpty();
    assertThat(quality("'StartTime':'2026-11-22T19:50:00+08:00'").getAsJsonArray("DataInfoList"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2026-11-22T08:59:59Z | 2026-11-22T12:00:00Z | InvalidParameterValue
          2026-11-15T11:00:00Z | 2026-11-15T12:00:00Z | InvalidParameterValue
          2026-11-22T12:00:00Z | 2026-11-22T11:00:00Z | InvalidParameterValue
          yesterday            | 2026-11-22T11:00:00Z | InvalidParameterValue
          ``                   | 2026-11-22T11:00:00Z | MissingParameter
          """)
  void refusesTimesOutOfReach(String start, String end, String code) {
    String times = "'StartTime':'%s','EndTime':'%s'".formatted(start, end);

    api.assertRefused("DescribeStreamPushInfoList", "{'StreamName':'room42'," + times + "}", code);
  }
}
