package dev.pushcheck.app.http;

import static dev.pushcheck.app.http.CallbackScene.KEY;
import static dev.pushcheck.app.http.CallbackScene.NOW;
import static dev.pushcheck.app.http.CallbackScene.PATH;
import static dev.pushcheck.app.http.CallbackScene.PUSH;
import static dev.pushcheck.app.http.CallbackScene.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.pushcheck.alert.CallbackIntake.Refusal;
import dev.pushcheck.css.CallbackSettings.Unsigned;
import dev.pushcheck.css.CssEvent.PushBegan;
import dev.pushcheck.css.CssEvent.PushEnded;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.account.CallbackBody;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CallbackRequestsTest {
  private CallbackScene scene = CallbackScene.start();

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void marksInTheLogWhatIsDoneForEach() {
    scene.send(ended());
    scene.send(ended());

    assertThat(scene.intake.marks())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(mark -> mark.matches("[0-9a-f]{8}"));
  }

  @Test
  void takesWhatTencentSends() {
    HttpResponse<String> answer =
        scene.exchange(
            HttpRequest.newBuilder(scene.uri(PATH))
                .POST(BodyPublishers.ofString(scene.sender.signed(ended()).json())));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"code\":0}");
    assertThat(scene.intake.events()).hasOnlyElementsOfType(PushEnded.class).hasSize(1);
    assertThat(scene.intake.callbacks().get(0).parameters().reveal()).isEqualTo(PUSH.parameters());

    assertThat(scene.send(CallbackBody.began(PUSH))).isEqualTo(200);
    assertThat(scene.send(CallbackBody.troubled(PUSH, NOW, 7, 3))).isEqualTo(200);
    assertThat(scene.send(CallbackBody.ofType(100))).isEqualTo(200);
    assertThat(scene.intake.events())
        .extracting(Object::getClass)
        .isEqualTo(List.of(PushEnded.class, PushBegan.class, PushTroubled.class));
    assertThat(scene.intake.callbacks()).hasSize(4);
    assertThat(scene.intake.refusals()).isEmpty();
  }

  /** R2: what is answered 200 is on the disk. */
  @Test
  void saysNothingBeforeItIsOnTheDisk() {
    scene.intake.beSlow();
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      answers.add(
          scene.sender.sendRaw(bytes(scene.sender.signed(ended().with("stream_id", "room" + i)))));
    }
    await().until(() -> scene.intake.waiting() == 100); // with 16 threads: none of them waits

    assertThat(answers).noneMatch(CompletableFuture::isDone);

    scene.intake.commit();
    assertThat(answers).allMatch(answer -> answer.join() == 200);
  }

  @Test
  void letsTencentSendAgainWhatCouldNotBeStored() {
    scene.intake.beBroken(true);
    assertThat(scene.send(ended())).isEqualTo(503);
    assertThat(scene.health.condition().state()).isEqualTo(State.DOWN);
    assertThat(scene.health.condition().reason()).contains("1 could not be stored");

    scene.intake.beBroken(false);
    assertThat(scene.send(ended())).isEqualTo(200);
    assertThat(scene.health.condition().state()).isEqualTo(State.UP);
  }

  @Test
  void doesNotLetTencentWaitForADeadDisk() {
    restart(Unsigned.REFUSED, Duration.ofSeconds(5), Duration.ofMillis(300));
    scene.intake.beSlow();

    assertThat(scene.send(ended())).isEqualTo(503);
    scene.intake.commit();
    assertThat(scene.post(ended().signed(KEY, NOW))).as("and goes on").isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "HEAD, ''",
    "PUT, ''",
    "OPTIONS, ''",
    "POST, /",
    "POST, x",
    "POST, ?a=b",
    "POST, /../9f3c1d7a5be0426c8812",
    "POST, ;a=b"
  })
  void isNowhereElse(String method, String behind) {
    HttpResponse<String> nowhere = scene.exchange(HttpRequest.newBuilder(scene.uri("/")).GET());
    HttpResponse<String> answer =
        scene.exchange(
            HttpRequest.newBuilder(scene.uri(PATH + behind))
                .method(method, BodyPublishers.ofString(scene.sender.signed(ended()).json())));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo(nowhere.body()).isEmpty();
    assertThat(headers(answer)).isEqualTo(headers(nowhere));
    assertThat(scene.intake.callbacks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/callbacks",
        "/callbacks/",
        "/CALLBACKS/9f3c1d7a5be0426c8812",
        "/%63allbacks/9f3c1d7a5be0426c8812"
      })
  void isNotFoundByAnotherPath(String path) {
    assertThat(
            scene
                .exchange(
                    HttpRequest.newBuilder(scene.uri(path))
                        .POST(BodyPublishers.ofString(scene.sender.signed(ended()).json())))
                .statusCode())
        .isEqualTo(404);
    assertThat(scene.intake.callbacks()).isEmpty();
    assertThat(scene.intake.refusals()).as("scanners are no news").isEmpty();
  }

  static List<Arguments> forgeries() {
    CallbackBody right = ended().signed(KEY, NOW.plusSeconds(600));
    return List.of(
        forgery("no sign", body -> body.without("sign"), Refusal.UNSIGNED),
        forgery("empty", body -> body.with("sign", ""), Refusal.UNSIGNED),
        forgery("blank", body -> body.with("sign", "  "), Refusal.UNSIGNED),
        forgery("nothing", body -> body.without("sign").without("t"), Refusal.UNSIGNED),
        forgery("no t", body -> body.without("t"), Refusal.WRONG_SIGNATURE),
        forgery("zeros", body -> body.with("sign", "0".repeat(32)), Refusal.WRONG_SIGNATURE),
        forgery("number", body -> body.with("sign", 0), Refusal.WRONG_SIGNATURE),
        forgery("t is a word", body -> body.with("t", "soon"), Refusal.WRONG_SIGNATURE),
        forgery("other t", body -> body.with("t", 1_795_348_801), Refusal.WRONG_SIGNATURE),
        forgery("old key", body -> signed(body, "old-key", 600), Refusal.WRONG_SIGNATURE),
        forgery("no key", body -> signed(body, "", 600), Refusal.WRONG_SIGNATURE),
        forgery("past", body -> signed(body, KEY, -1), Refusal.EXPIRED),
        forgery("a day ahead", body -> signed(body, KEY, 86_401), Refusal.TOO_FAR),
        forgery(
            "no time either",
            body -> body.signedLike(right).without("event_time").with("sign", "x"),
            Refusal.WRONG_SIGNATURE));
  }

  private static Arguments forgery(
      String name, UnaryOperator<CallbackBody> change, Refusal refusal) {
    return Arguments.of(Named.of(name, change), refusal);
  }

  private static CallbackBody signed(CallbackBody body, String key, long secondsAhead) {
    return body.signed(key, NOW.plusSeconds(secondsAhead));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void turnsForgeriesAway(UnaryOperator<CallbackBody> change, Refusal refusal) {
    String body = change.apply(scene.sender.signed(ended())).json();
    HttpResponse<String> answer =
        scene.exchange(HttpRequest.newBuilder(scene.uri(PATH)).POST(BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
    assertThat(scene.intake.refusals()).containsExactly(refusal);
    assertThat(scene.intake.callbacks()).isEmpty();
  }

  @Test
  void takesATimeThatIsTextAndADigestInCapitals() {
    String t = Long.toString(NOW.plusSeconds(600).getEpochSecond());
    CallbackBody right = ended().signed(KEY, NOW.plusSeconds(600));
    String sign = JsonParser.parseString(right.json()).getAsJsonObject().get("sign").getAsString();

    assertThat(scene.post(right.with("t", t))).isEqualTo(200);
    assertThat(scene.post(right.with("sign", sign.toUpperCase(Locale.ROOT)))).isEqualTo(200);
  }

  @Test
  void refusesTwoTimesAndTwoSignatures() {
    String right = scene.sender.signed(ended()).json();

    assertThat(scene.post(right.replace("\"t\":", "\"t\":1,\"t\":"))).isEqualTo(400);
    assertThat(scene.post(right.replace("\"sign\":", "\"sign\":\"\",\"sign\":"))).isEqualTo(400);
    assertThat(scene.intake.refusals()).containsExactly(Refusal.UNREADABLE, Refusal.UNREADABLE);
  }

  /**
   * The signature covers no field of a body: within its ten minutes, whoever has seen one callback
   * can tell of any stream. It is accepted, and what it tells is checked before it is said loudly.
   */
  @Test
  void cannotTellAReplayWithAnotherStream() {
    CallbackBody seen = scene.sender.signed(ended());

    assertThat(scene.post(ended().with("stream_id", "victim").signedLike(seen))).isEqualTo(200);
    assertThat(scene.post(seen)).as("the same once more").isEqualTo(200);
    assertThat(scene.intake.events()).hasSize(2);
  }

  @Test
  void believesWhatIsNotSignedOnlyIfToldTo() {
    restart(Unsigned.ALLOWED, Duration.ofSeconds(5), Duration.ofSeconds(5));

    assertThat(scene.post(ended())).isEqualTo(200);
    assertThat(scene.send(ended())).isEqualTo(200);
    assertThat(scene.post(ended().signed("other", NOW.plusSeconds(9)))).isEqualTo(403);

    scene.close();
    scene = CallbackScene.withoutKey();
    assertThat(scene.post(ended())).isEqualTo(200);
    assertThat(scene.post(ended().signed("other", NOW.plusSeconds(9)))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "[]", "null", "{", "event_type=0&t=1", "{\"a\":1}x", "\u0000"})
  void saysSoIfItUnderstandsNothing(String body) {
    assertThat(scene.post(body)).isEqualTo(400);
    assertThat(scene.intake.refusals()).containsExactly(Refusal.UNREADABLE);
  }

  @Test
  void judgesTheSignatureBeforeTheContent() {
    CallbackBody timeless = ended().without("event_time");

    assertThat(scene.send(timeless)).isEqualTo(400);
    assertThat(scene.post(timeless.signed("other", NOW.plusSeconds(9)))).isEqualTo(403);
    assertThat(scene.intake.refusals())
        .containsExactly(Refusal.UNREADABLE, Refusal.WRONG_SIGNATURE);
  }

  @Test
  void takesNoMoreThan64Kilobytes() {
    CallbackBody signed = scene.sender.signed(ended());
    int room = 64 * 1024 - bytes(signed.with("padding", "")).length;

    assertThat(scene.post(signed.with("padding", "x".repeat(room)))).isEqualTo(200);
    assertThat(scene.post(signed.with("padding", "x".repeat(room + 1)))).isEqualTo(413);
    assertThat(scene.intake.refusals()).containsExactly(Refusal.TOO_LARGE);
  }

  @Test
  void readsNoCompressedBody() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(scene.uri(PATH))
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0}));

    assertThat(scene.exchange(request).statusCode()).isEqualTo(400);
  }

  @Test
  void survivesANestingBomb() {
    assertThat(scene.post("{\"a\":" + "[".repeat(60_000))).isEqualTo(400);
    assertThat(
            scene.post(
                scene.sender.signed(ended()).with("a", new JsonPrimitive("[".repeat(50_000)))))
        .as("a text is no nest")
        .isEqualTo(200);
  }

  @Test
  void isRedOnceManyHaveBeenTurnedAway() {
    CallbackBody rotated = ended().signed("new-key", NOW.plusSeconds(600));
    for (int i = 0; i < 9; i++) {
      scene.post(rotated);
    }
    assertThat(scene.health.condition().state()).isEqualTo(State.UP);

    scene.post(ended().signed(KEY, NOW.minusSeconds(5)));

    assertThat(scene.health.condition().state()).isEqualTo(State.DOWN);
    assertThat(scene.health.condition().reason())
        .isEqualTo("since the last good callback: 9 wrong signature, 1 expired");

    scene.send(ended());
    assertThat(scene.health.condition().state()).isEqualTo(State.UP);
    assertThat(scene.health.condition().reason()).isEmpty();
  }

  private void restart(Unsigned unsigned, Duration body, Duration intake) {
    scene.close();
    scene = CallbackScene.start(unsigned, new CallbackRequests.Patience(body, intake));
  }

  /** Without the date, and whether a body that nobody reads has ended the connection. */
  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("date", "connection"));
    return headers;
  }

  private static byte[] bytes(CallbackBody body) {
    return body.json().getBytes(StandardCharsets.UTF_8);
  }
}
