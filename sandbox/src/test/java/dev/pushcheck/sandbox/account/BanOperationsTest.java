package dev.pushcheck.sandbox.account;

import static dev.pushcheck.sandbox.account.DirectApi.NOW;
import static dev.pushcheck.sandbox.account.DirectApi.ROOM;
import static dev.pushcheck.sandbox.account.DirectApi.assertPaging;
import static dev.pushcheck.sandbox.account.DirectApi.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BanOperationsTest {
  private static final String PATH =
      "{'DomainName':'push.example.com','AppName':'live','StreamName':'room42'}";
  private static final String BANS = "DescribeLiveForbidStreamList";

  private final DirectApi api = new DirectApi();

  private static String pathAnd(String more) {
    return PATH.replace("}", "," + more + "}");
  }

  private String state() {
    return api.call("DescribeLiveStreamState", PATH).get("StreamState").getAsString();
  }

  @Test
  void bansForSevenDaysUnlessAskedOtherwise() {
    api.call("ForbidLiveStream", PATH);

    JsonObject response = api.call(BANS, "{}");

    assertPaging(response, 1, 10, 1, 1);
    assertThat(response.get("ForbidStreamList"))
        .hasToString(
            "[{\"StreamName\":\"room42\",\"CreateTime\":\"2026-11-22T12:00:00Z\","
                + "\"ExpireTime\":\"2026-11-29T12:00:00Z\",\"AppName\":\"live\","
                + "\"DomainName\":\"push.example.com\"}]");
    assertThat(state()).isEqualTo("forbid");
  }

  @Test
  void bansUntilTheTimeAskedFor() {
    api.call("ForbidLiveStream", pathAnd("'ResumeTime':'2026-11-22T13:00:00Z','Reason':'x'"));

    assertThat(column(api.call(BANS, "{}"), "ForbidStreamList", "ExpireTime"))
        .containsExactly("2026-11-22T13:00:00Z");
    api.now(NOW.plus(Duration.ofHours(1)));
    assertPaging(api.call(BANS, "{}"), 1, 10, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'ResumeTime':'2026-11-22T12:00:00Z'",
        "'ResumeTime':'2027-02-20T12:00:01Z'",
        "'ResumeTime':'soon'"
      })
  void refusesATimeThatIsPastOrFarAway(String more) {
    api.assertRefused("ForbidLiveStream", pathAnd(more), "InvalidParameterValue");
    assertThat(state()).isEqualTo("inactive");
  }

  @Test
  void takesAReasonOfTwoKibibytesAndNoMore() {
    api.call("ForbidLiveStream", pathAnd("'Reason':'" + "x".repeat(2048) + "'"));

    api.assertRefused(
        "ForbidLiveStream", pathAnd("'Reason':'" + "房".repeat(683) + "'"), "InvalidParameterValue");
  }

  @Test
  void endsThePushOfABannedNameAndRecordsIt() {
    api.state().begin(Push.of(ROOM, "198.51.100.7", NOW.minusSeconds(60)));

    api.call("ForbidLiveStream", PATH);

    assertThat(api.state().pushes()).isEmpty();
    assertThat(api.state().events())
        .singleElement()
        .satisfies(event -> assertThat(event.endedAt()).isEqualTo(NOW))
        .satisfies(event -> assertThat(event.stopReason()).contains("disable the stream"));
  }

  @Test
  void liftsABan() {
    api.call("ForbidLiveStream", PATH);
    api.call("ResumeLiveStream", PATH);

    assertThat(state()).isEqualTo("inactive");
    assertPaging(api.call(BANS, "{}"), 1, 10, 0, 0);
  }

  @Test
  void dropsThePushButLetsItComeBack() {
    api.state().begin(Push.of(ROOM, "198.51.100.7", NOW.minusSeconds(60)));
    StreamPath other = new StreamPath("push.example.com", "show", "room42");
    api.state().begin(Push.of(other, "198.51.100.7", NOW.minusSeconds(60)));

    api.call("DropLiveStream", PATH);
    assertThat(state()).isEqualTo("inactive");
    assertThat(api.state().pushes()).extracting(Push::stream).containsExactly(other);
    assertThat(api.state().events()).hasSize(1);

    api.state().begin(Push.of(ROOM, "198.51.100.7", NOW));
    assertThat(state()).isEqualTo("active");
  }

  @Test
  void dropsAStreamThatIsNotLiveWithoutComplaint() {
    api.call("DropLiveStream", PATH);

    assertThat(api.state().events()).isEmpty();
  }

  @Test
  void findsBansByName() {
    IntStream.range(0, 12)
        .mapToObj(i -> new StreamPath("a.com", "live", "room" + i))
        .forEach(path -> api.state().put(new Ban(path, NOW, NOW.plusSeconds(60))));

    assertPaging(api.call(BANS, "{'PageNum':2}"), 2, 10, 12, 2);
    assertThat(column(api.call(BANS, "{'StreamName':'room1'}"), "ForbidStreamList", "StreamName"))
        .containsExactly("room1");
    api.assertRefused(BANS, "{'PageSize':101}", "InvalidParameterValue");
  }
}
