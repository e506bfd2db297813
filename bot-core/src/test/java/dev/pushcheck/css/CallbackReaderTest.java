package dev.pushcheck.css;

import static dev.pushcheck.css.SampleCallbacks.NOW;
import static dev.pushcheck.css.SampleCallbacks.TX_SECRET;
import static dev.pushcheck.css.SampleCallbacks.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.pushcheck.css.CallbackReading.Problem;
import dev.pushcheck.css.CallbackReading.Read;
import dev.pushcheck.css.CallbackReading.Unreadable;
import dev.pushcheck.css.CssEvent.PushBegan;
import dev.pushcheck.css.CssEvent.PushEnded;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.CssEvent.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackReaderTest {
  private static final StreamName ROOM42 = new StreamName("push.example.com", "live", "room42");
  private static final Instant AT = Instant.ofEpochSecond(1_796_000_600);
  private static final Optional<String> SEQUENCE = Optional.of("2210464508206750001");

  private final CallbackReader reader = new CallbackReader(InstantSource.fixed(NOW));

  @Test
  void readsThatAPushEnded() {
    Callback callback = callback(SampleCallbacks.ended());

    assertThat(callback.eventType()).isZero();
    assertThat(callback.event())
        .contains(
            new PushEnded(
                ROOM42,
                AT,
                SEQUENCE,
                Duration.ofMillis(128_581),
                1,
                "The push client actively stopped the push",
                Optional.of("198.51.100.*"),
                Optional.of("1280x720")));
    assertThat(callback.parameters().reveal()).contains(TX_SECRET);
    assertThat(callback.appId()).contains("1250000001");
    assertThat(callback.seal().expiry()).contains("1796001201");
  }

  @Test
  void readsThatAPushBegan() {
    assertThat(callback(SampleCallbacks.began()).event())
        .contains(
            new PushBegan(
                ROOM42, AT, SEQUENCE, Optional.of("198.51.100.*"), Optional.of("1280x720")));
  }

  @Test
  void readsPushErrorsByTheirOtherNames() {
    Callback callback = callback(SampleCallbacks.troubled());

    assertThat(callback.eventType()).isEqualTo(321);
    assertThat(callback.event())
        .contains(
            new PushTroubled(ROOM42, AT, SEQUENCE, List.of(new Trouble(7, 2), new Trouble(15, 1))));
    assertThat(callback.parameters().reveal()).contains(TX_SECRET);
  }

  @Test
  void showsNothingThatMustNotBeSeen() {
    String sign = SampleCallbacks.ended().get("sign").getAsString();

    for (JsonObject sample :
        List.of(SampleCallbacks.ended(), SampleCallbacks.began(), SampleCallbacks.troubled())) {
      assertThat(reader.read(bytes(sample)).toString())
          .contains("room42")
          .doesNotContain(TX_SECRET, sign, "198.51.100.7");
    }
  }

  @ParameterizedTest
  @CsvSource({"100", "200", "314", "329", "330", "332", "338", "999", "'\"314\"'"})
  void countsOtherKindsWithoutAskingForAStream(String type) {
    JsonObject json = JsonParser.parseString("{\"event_type\":" + type + "}").getAsJsonObject();
    json.addProperty("appId", 1_250_000_001);

    Callback callback = callback(json);

    assertThat(callback.event()).isEmpty();
    assertThat(callback.eventType()).isEqualTo(Integer.parseInt(type.replace("\"", "")));
    assertThat(callback.appId()).contains("1250000001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"event_type\":null}", "{\"event_type\":-3}", "{\"event_type\":[1]}"})
  void countsWhatTellsNoKind(String body) {
    Read read = (Read) reader.read(body.getBytes(StandardCharsets.UTF_8));

    assertThat(read.callback().eventType()).isEqualTo(Callback.UNTOLD);
    assertThat(read.callback().event()).isEmpty();
  }

  @Test
  void takesTextForNumbersAndNumbersForText() {
    JsonObject json = SampleCallbacks.ended();
    for (String name : List.of("event_type", "event_time", "errcode", "width", "height", "t")) {
      json.addProperty(name, json.get(name).getAsString());
    }
    json.addProperty("push_duration", 128_581);
    json.addProperty("sequence", 2_210_464_508_206_750_001L);

    assertThat(callback(json)).isEqualTo(callback(SampleCallbacks.ended()));
  }

  @Test
  void needsNoMoreThanAStreamAndATime() {
    JsonObject json = new JsonObject();
    json.addProperty("event_type", 1);
    json.addProperty("app", "PUSH.example.com");
    json.addProperty("appname", "live");
    json.addProperty("stream_id", "room42");
    json.addProperty("event_time", AT.getEpochSecond());
    json.add("user_ip", JsonNull.INSTANCE);
    json.addProperty("nobody_knows", "this");

    Callback callback = callback(json);

    assertThat(callback.event())
        .contains(new PushBegan(ROOM42, AT, Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(callback.parameters().isEmpty()).isTrue();
    assertThat(callback.seal().sign().isEmpty()).isTrue();
    assertThat(callback.appId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 720", "1280, 0", "-1, 720", "99999999, 1", "x, y"})
  void hasNoPictureWithoutTwoSides(String width, String height) {
    JsonObject json = SampleCallbacks.began();
    json.addProperty("width", width);
    json.addProperty("height", height);

    assertThat(((PushBegan) callback(json).event().orElseThrow()).resolution()).isEmpty();
  }

  /** Zero means that a push never was live, so it must be told, or follow from the code. */
  @ParameterizedTest
  @CsvSource({
    "12, '\"0\"', 0",
    "12, null, 1",
    "12, '\"\"', 1",
    "12, -5, 1",
    "12, 99999999999999, 1",
    "18, null, 0",
    "19, '\"\"', 0",
    "18, '\"5000\"', 5000"
  })
  void takesAPushWithoutADurationForOneThatWasLive(int errcode, String written, long millis) {
    JsonObject json = SampleCallbacks.ended();
    json.addProperty("errcode", errcode);
    json.add("push_duration", JsonParser.parseString(written));

    assertThat(((PushEnded) callback(json).event().orElseThrow()).duration())
        .isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void takesNothingIntoAMessageThatADatabaseCannotKeep() {
    JsonObject json = SampleCallbacks.ended();
    json.addProperty("errmsg", "a\u0000b\nc\ud800d " + "x".repeat(5000));

    assertThat(((PushEnded) callback(json).event().orElseThrow()).message())
        .startsWith("a b c d x")
        .hasSize(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "\ud800", "long"})
  void refusesANameThatIsNone(String name) {
    for (String field : List.of("app", "appname", "stream_id")) {
      JsonObject json = SampleCallbacks.ended();
      json.remove("channel_id");
      json.addProperty(field, name.equals("long") ? "x".repeat(257) : name);

      assertThat(problem(bytes(json))).isEqualTo(Problem.NO_STREAM);
    }
  }

  /** Names that the vendor refuses are those of refusals, which have to be told. */
  @ParameterizedTest
  @ValueSource(strings = {"room 42", "房间", "a/b", "<!channel>", "@everyone", "x%00"})
  void takesANameAsItIs(String name) {
    JsonObject json = SampleCallbacks.ended();
    json.addProperty("stream_id", name);

    assertThat(callback(json).event().orElseThrow().stream().stream()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\"yesterday\"",
        "0",
        "-1796000600",
        "1.796e9",
        "1796087002",
        "999999999999999",
        "9999999999999999999999"
      })
  void refusesATimeThatCannotBe(String time) {
    JsonObject json = SampleCallbacks.ended();
    json.add("event_time", JsonParser.parseString(time));

    assertThat(problem(bytes(json))).isEqualTo(Problem.BAD_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1796000600", "1796000600000", "\"1796000600\""})
  void readsSecondsAndMilliseconds(String time) {
    JsonObject json = SampleCallbacks.ended();
    json.add("event_time", JsonParser.parseString(time));

    assertThat(callback(json).event().orElseThrow().at()).isEqualTo(AT);
  }

  /** Whether the vendor has sent it can still be said. */
  @Test
  void keepsTheSealOfWhatItCannotUse() {
    JsonObject json = SampleCallbacks.ended();
    json.remove("event_time");

    assertThat(((Unreadable) reader.read(bytes(json))).seal())
        .isEqualTo(callback(SampleCallbacks.ended()).seal());
  }

  @Test
  void skipsErrorsThatSayNothing() {
    JsonObject json = SampleCallbacks.troubled();
    JsonArray rows = json.getAsJsonArray("abnormal_event");
    JsonObject hidden = SampleCallbacks.trouble(16, 1);
    hidden.addProperty("customer_visible", "false");
    JsonObject uncounted = SampleCallbacks.trouble(6, 1);
    uncounted.remove("count");
    rows.add(hidden);
    rows.add(uncounted);
    rows.add(SampleCallbacks.trouble(0, 1));
    rows.add(new JsonPrimitive("row"));
    json.addProperty("event_type", "321");

    assertThat(((PushTroubled) callback(json).event().orElseThrow()).troubles())
        .containsExactly(new Trouble(7, 2), new Trouble(15, 1), new Trouble(6, 1));

    json.add("abnormal_event", new JsonArray());
    assertThat(callback(json).event()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|NOT_JSON",
        "' '|NOT_JSON",
        "hello|NOT_JSON",
        "event_type=1&stream_id=x|NOT_JSON",
        "{\"a\":1|NOT_JSON",
        "{\"a\":1}}|NOT_JSON",
        "{\"a\":1}{\"a\":1}|NOT_JSON",
        "{\"a\":1} trailing|NOT_JSON",
        "{'a':1}|NOT_JSON",
        "{\"a\" 1}|NOT_JSON",
        "{\"a\":NaN}|NOT_JSON",
        "{\"a\":\"\\u00g0\"}|NOT_JSON",
        "[]|NOT_AN_OBJECT",
        "[{\"event_type\":1}]|NOT_AN_OBJECT",
        "null|NOT_AN_OBJECT",
        "1|NOT_AN_OBJECT",
        "\"text\"|NOT_AN_OBJECT",
        "{\"t\":1,\"t\":2}|TWO_SEALS",
        "{\"sign\":\"a\",\"x\":1,\"sign\":\"a\"}|TWO_SEALS",
        "{\"t\":null,\"\\u0074\":2}|TWO_SEALS"
      })
  void refusesWhatIsNoCallback(String body, Problem problem) {
    assertThat(problem(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(problem);
  }

  @Test
  void refusesWhatIsCompressed() {
    assertThat(problem(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}))
        .isEqualTo(Problem.NOT_JSON);
  }

  /** Each of these would cost a recursive reader its stack. */
  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"x\":1,\"a\":[", "[[],", "[{\"t\":1,\"a\":"})
  void refusesANestingBomb(String level) {
    String bomb = "{\"event_type\":1,\"a\":" + level.repeat(60_000 / level.length());

    assertTimeout(
        Duration.ofSeconds(2),
        () ->
            assertThat(problem(bomb.getBytes(StandardCharsets.UTF_8))).isEqualTo(Problem.TOO_DEEP));
  }

  @Test
  void refusesMoreThan64Kilobytes() {
    byte[] most = padded(64 * 1024);
    byte[] more = padded(64 * 1024 + 1);

    assertThat(reader.read(most)).isInstanceOf(Read.class);
    assertThat(problem(more)).isEqualTo(Problem.TOO_LARGE);
  }

  /** The worst that fits: long numbers, many keys, deep lists that are closed again. */
  @ParameterizedTest
  @ValueSource(strings = {"9", "[],", "{},", "\\u0000", "1e9,"})
  void readsTheWorstQuickly(String piece) {
    String many = piece.repeat(60_000 / piece.length());
    String value =
        piece.endsWith(",") ? "[" + many + "0]" : piece.startsWith("\\") ? '"' + many + '"' : many;
    for (String field : List.of("errmsg", "event_time", "push_duration", "t", "abnormal_event")) {
      String body = "{\"event_type\":0,\"" + field + "\":" + value + "}";

      assertTimeout(
          Duration.ofSeconds(2), () -> reader.read(body.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Whatever is broken in a callback, it is read or refused, and the secret is not shown. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_261_122})
  void survivesAnyDamage(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      byte[] body =
          bytes(random.nextBoolean() ? SampleCallbacks.ended() : SampleCallbacks.troubled());
      for (int slips = 1 + random.nextInt(4); slips > 0; slips--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }

      assertThat(reader.read(body).toString()).as("seed %d", seed).doesNotContain("198.51.100.7");
    }
  }

  private static byte[] padded(int length) {
    JsonObject json = SampleCallbacks.ended();
    json.addProperty("padding", "");
    json.addProperty("padding", "x".repeat(length - bytes(json).length));
    return bytes(json);
  }

  private Callback callback(JsonObject json) {
    CallbackReading reading = reader.read(bytes(json));
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).callback();
  }

  private Problem problem(byte[] body) {
    CallbackReading reading = reader.read(body);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).problem();
  }
}
