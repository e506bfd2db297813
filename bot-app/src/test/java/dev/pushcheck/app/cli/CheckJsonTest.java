package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON that programs rely on. */
class CheckJsonTest {
  private static final List<String> TOPICS =
      List.of(
          "address", "account", "domain", "cname", "expiry", "secret", "stream", "ingest",
          "history");
  private static final List<String> OUTCOMES =
      List.of("passed", "warning", "failed", "inconclusive", "skipped");
  private static final SignedAddress EXPIRED = World.address("room42", Duration.ofHours(-3));

  private World world;

  @BeforeEach
  void start(@TempDir Path directory) {
    world = World.usual(directory);
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://push.example.com/live/room42?txSecret=00&txTime=6B030820",
        "rtmp://push.example.com//live/room42/?txSercet=00&amp;txTime=1",
        "srt://nobody.example.com:9000?streamid=#!::r=live/room42,txSecret=0,txTime=1",
        "webrtc://push.example.com/live/room42",
        "rtmp://127.0.0.1:1/live/room42",
        "push.example.com/live/room42",
        "http://play.example.com/live/room42.flv",
        "hello you"
      })
  void keepsItsFormWhateverWasAsked(String address) {
    JsonObject line = world.check("--json", address).line();

    assertThat(line.keySet())
        .containsExactly("line", "verdict", "cause", "subject", "checks", "checkedAt", "tookMs");
    assertThat(line.get("checkedAt").getAsString()).isEqualTo("2026-11-22T03:20:00Z");
    assertThat(line.get("tookMs").getAsLong()).isNotNegative();
    assertThat(findings(line))
        .allSatisfy(CheckJsonTest::assertFinding)
        .extracting(finding -> finding.get("check").getAsString())
        .containsSubsequence(TOPICS)
        .hasSameElementsAs(TOPICS);
    if (!line.get("subject").isJsonNull()) {
      assertThat(line.getAsJsonObject("subject").keySet())
          .containsExactly("account", "protocol", "domain", "port", "app", "stream");
    }
  }

  private static void assertFinding(JsonObject finding) {
    assertThat(finding.keySet())
        .containsExactly(
            "check",
            "outcome",
            "code",
            "explanation",
            "advice",
            "links",
            "remarks",
            "facts",
            "tookMs");
    assertThat(finding.get("outcome").getAsString()).isIn(OUTCOMES);
    assertThat(finding.get("explanation").getAsString()).isNotBlank();
    assertThat(finding.get("tookMs").getAsLong()).isNotNegative();
    assertThat(finding.getAsJsonArray("advice")).allMatch(CheckJsonTest::isText);
    assertThat(finding.getAsJsonArray("remarks")).allMatch(CheckJsonTest::isText);
    for (JsonElement link : finding.getAsJsonArray("links")) {
      assertThat(link.getAsJsonObject().keySet()).containsExactly("label", "url");
      assertThat(link.getAsJsonObject().get("url").getAsString()).startsWith("https://");
    }
    assertThat(finding.getAsJsonObject("facts").entrySet())
        .extracting(Map.Entry::getValue)
        .allMatch(CheckJsonTest::isFact);
  }

  private static boolean isFact(JsonElement fact) {
    return fact instanceof JsonArray list
        ? StreamSupport.stream(list.spliterator(), false).allMatch(CheckJsonTest::isText)
        : fact instanceof JsonPrimitive primitive && (primitive.isString() || primitive.isNumber());
  }

  private static boolean isText(JsonElement element) {
    return element instanceof JsonPrimitive primitive && primitive.isString();
  }

  @Test
  void tellsWhatToFixFirst() {
    Answer answer = world.check("--json", EXPIRED.rtmp());

    assertThat(answer.verdict()).isEqualTo("blocked");
    assertThat(answer.cause()).isEqualTo("txtime-expired");
    JsonObject finding = answer.findings("expiry").get(0);
    assertThat(finding.get("outcome").getAsString()).isEqualTo("failed");
    assertThat(finding.getAsJsonArray("advice")).isNotEmpty();
    assertThat(finding.getAsJsonArray("links")).isNotEmpty();
    assertThat(finding.getAsJsonArray("remarks")).as("a whole number of hours").hasSize(1);
    assertThat(finding.getAsJsonObject("facts").get("expiredAt").getAsString())
        .isEqualTo("2026-11-22T00:20:00Z");
  }

  @Test
  void writesTheSameInstantsInAnyTimeZone() {
    world.section("text", "{ timeZone: Asia/Shanghai }");

    JsonObject finding = world.check("--json", EXPIRED.rtmp()).findings("expiry").get(0);

    assertThat(finding.get("explanation").getAsString()).contains("08:20");
    assertThat(Instant.parse(finding.getAsJsonObject("facts").get("expiredAt").getAsString()))
        .isEqualTo(EXPIRED.expires());
  }

  @Test
  void hasNoCauseAndNoCodeWhereAllIsWell() {
    Answer answer = world.check("--json", World.address("room42").rtmp());

    assertThat(answer.line().get("cause").isJsonNull()).isTrue();
    assertThat(answer.findings("secret").get(0).get("code").isJsonNull()).isTrue();
    assertThat(answer.findings("secret").get(0).get("outcome").getAsString()).isEqualTo("passed");
  }

  @Test
  void describesWhatWasAskedAbout() {
    JsonObject subject =
        world.check("--json", World.address("room42").srt()).line().getAsJsonObject("subject");

    assertThat(subject)
        .hasToString(
            "{\"account\":null,\"protocol\":\"srt\",\"domain\":\"push.example.com\","
                + "\"port\":9000,\"app\":\"live\",\"stream\":\"room42\"}");
  }

  @Test
  void leavesOutWhatABareStreamDoesNotHave() {
    JsonObject subject = world.check("--json", "room42").line().getAsJsonObject("subject");

    assertThat(subject)
        .hasToString(
            "{\"account\":null,\"protocol\":null,\"domain\":\"push.example.com\","
                + "\"port\":null,\"app\":\"live\",\"stream\":\"room42\"}");
  }

  @Test
  void namesTheAccountThatHasTheDomain(@TempDir Path directory) throws Exception {
    try (World accounts = World.inAccount(directory)) {
      accounts.account("second", "mainland").domain(Domain.push("push.example.net"));
      String unsigned = "rtmp://push.example.net/live/room42";

      assertThat(account(accounts.check("--json", World.address("room42").rtmp())))
          .hasToString("\"main\"");
      assertThat(account(accounts.check("--json", unsigned))).hasToString("\"second\"");
      assertThat(account(accounts.check("--json", unsigned.replace("push", "nowhere"))))
          .isEqualTo(JsonNull.INSTANCE);

      accounts.account().misbehave(Misbehaviour.error("UnauthorizedOperation"));
      assertThat(account(accounts.check("--json", World.address("room42").rtmp())))
          .isEqualTo(JsonNull.INSTANCE);
    }
  }

  private static JsonElement account(Answer answer) {
    return answer.line().getAsJsonObject("subject").get("account");
  }

  @ParameterizedTest
  @CsvSource({
    "international, https://console.tencentcloud.com/live/streammanage",
    "mainland, https://console.cloud.tencent.com/live/streammanage"
  })
  void linksToTheConsoleOfTheAccount(String site, String url, @TempDir Path directory)
      throws Exception {
    try (World world = new World(directory)) {
      StreamPath stream = new StreamPath(World.DOMAIN, "live", "room42");
      world
          .account("main", site)
          .domain(Domain.push(World.DOMAIN))
          .push(Push.of(stream, "203.0.113.77", Program.NOW));
      for (String language : List.of("en", "zh")) {
        JsonObject finding =
            world.check("--json", "--lang", language, stream.toString()).findings("stream").get(0);

        assertThat(finding.getAsJsonArray("links").get(0).getAsJsonObject().get("url"))
            .hasToString("\"" + url + "\"");
      }
    }
  }

  @Test
  void hasNoSubjectWhereNothingCouldBeRead() {
    Answer answer = world.check("--json", "hello you");

    assertThat(answer.line().get("subject").isJsonNull()).isTrue();
    assertThat(answer.cause()).isEqualTo("address-unreadable");
    assertThat(answer.findings("secret").get(0).getAsJsonObject("facts"))
        .hasToString("{\"because\":\"address-unreadable\"}");
  }

  @Test
  void namesCodesInEveryLanguageAlike() {
    JsonObject english = world.check("--json", EXPIRED.rtmp()).findings("expiry").get(0);
    JsonObject chinese =
        world.check("--json", "--lang", "zh", EXPIRED.rtmp()).findings("expiry").get(0);

    assertThat(chinese.get("code")).isEqualTo(english.get("code"));
    assertThat(chinese.get("explanation").getAsString()).contains("过期");
  }

  private static List<JsonObject> findings(JsonObject line) {
    return StreamSupport.stream(line.getAsJsonArray("checks").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}
