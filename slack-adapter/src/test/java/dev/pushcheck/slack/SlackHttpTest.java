package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.slack.Answer;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Place;
import dev.pushcheck.sandbox.slack.SignedPost;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import dev.pushcheck.slack.SlackSettings.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP, from what a person does to what they see; and what is not Slack's. */
class SlackHttpTest {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final Scene scene = Scene.before(Mode.HTTP);
  private final HttpServer server;

  SlackHttpTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
  }

  @BeforeEach
  void begin() {
    server.createContext("/slack/events", this::bridge);
    server.start();
    scene.slack.deliverTo(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"));
    scene.bot.start();
    scene.awaitState(State.UP);
  }

  @AfterEach
  void end() {
    server.stop(0);
    scene.close();
  }

  @Test
  void answersCommandsClicksAndForms() {
    Interaction asked = scene.slack.type(Place.USUAL, "/pushcheck live/a & b");
    JsonObject first = Scene.answer(asked);
    assertThat(Scene.words(first)).contains("{address=live/a & b}");
    assertThat(Scene.acknowledged(asked).status()).isEqualTo(200);

    Interaction click = scene.slack.click(Place.USUAL, first, "Check again");
    assertThat(Scene.words(Scene.answer(click))).contains("{address=live/a & b}");

    Interaction blank = scene.slack.type(Place.USUAL, "/pushcheck");
    JsonObject form = Scene.form(blank);
    Interaction empty = scene.slack.submit(Place.USUAL, form, Map.of());
    assertThat(Scene.acknowledged(empty).payload().get("response_action").getAsString())
        .isEqualTo("errors");
    scene.slack.submit(Place.USUAL, form, Map.of("address", "live/c"));
    assertThat(Scene.words(Scene.answer(blank))).contains("{address=live/c}");
  }

  @Test
  void answersAReplayedRequestOnce() {
    SignedPost post = signed(Instant.now(), SlackStandIn.SIGNING_SECRET);

    assertThat(send(post.signature(), post.timestamp(), post.body()).status()).isEqualTo(200);
    assertThat(send(post.signature(), post.timestamp(), post.body()).status()).isEqualTo(200);
    Scene.answer(scene.slack.type(Place.USUAL, "/pushcheck live/other"));
    assertThat(scene.commands.asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {-310, 310, -100_000})
  void refusesWhatWasNotSignedNow(int seconds) {
    SignedPost post = signed(Instant.now().plusSeconds(seconds), SlackStandIn.SIGNING_SECRET);

    assertThat(send(post.signature(), post.timestamp(), post.body()).status()).isEqualTo(401);
    assertThat(scene.commands.asked).isEmpty();
  }

  static Stream<Map<String, List<String>>> forgeries() {
    SignedPost right =
        SignedPost.of(Map.of("command", "/pushcheck"), Instant.now(), SlackStandIn.SIGNING_SECRET);
    SignedPost other = SignedPost.of(Map.of("command", "/pushcheck"), Instant.now(), "other");
    return Stream.of(
        Map.of(),
        headers(right.timestamp(), List.of()),
        headers("", List.of(right.signature())),
        headers("abc", List.of(right.signature())),
        headers(right.timestamp() + "0", List.of(right.signature())),
        headers(right.timestamp(), List.of(other.signature())),
        headers(right.timestamp(), List.of(right.signature().replace("v0=", "v1="))),
        headers(right.timestamp(), List.of(right.signature(), right.signature())));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void refusesForgeries(Map<String, List<String>> headers) {
    byte[] body = "command=%2Fpushcheck".getBytes(StandardCharsets.UTF_8);

    SlackResponse response = scene.bot.receive(headers, body);

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void coversEveryByteWithTheSignature() {
    SignedPost post = signed(Instant.now(), SlackStandIn.SIGNING_SECRET);

    assertThat(send(post.signature(), post.timestamp(), post.body() + " ").status()).isEqualTo(401);
  }

  @Test
  void isRedUntilSlackTakesTheToken() {
    Scene other = Scene.before(Mode.HTTP);
    try {
      other.slack.always("auth.test", Answer.error("invalid_auth"));
      assertThat(other.bot.condition().state()).isEqualTo(State.STARTING);
      other.bot.start();
      other.awaitState(State.DOWN);
      assertThat(other.bot.condition().reason()).contains("invalid_auth");

      other.slack.recover();
      other.awaitState(State.UP);
    } finally {
      other.close();
    }
  }

  @Test
  void turnsRedWhenTheTokenIsRevoked() {
    scene.slack.always("auth.test", Answer.error("token_revoked"));
    scene.awaitState(State.DOWN);
    assertThat(scene.bot.condition().reason()).contains("token_revoked");

    scene.slack.recover();
    scene.awaitState(State.UP);
  }

  @Test
  void answersNothingOnceItIsClosed() {
    scene.bot.close();
    SignedPost post = signed(Instant.now(), SlackStandIn.SIGNING_SECRET);

    assertThat(send(post.signature(), post.timestamp(), post.body()).status()).isEqualTo(503);
  }

  @Test
  void acknowledgesWhileSlackItselfHangs() {
    scene.slack.hang();
    Interaction asked = scene.slack.type(Place.USUAL, "/pushcheck live/a");

    assertThat(Scene.acknowledged(asked).status()).isEqualTo(200);
    await().atMost(Duration.ofSeconds(5)).until(() -> !scene.slack.calls().isEmpty());
  }

  private SignedPost signed(Instant at, String secret) {
    return SignedPost.of(scene.slack.commandForm(Place.USUAL, "live/a"), at, secret);
  }

  private SlackResponse send(String signature, String timestamp, String body) {
    return scene.bot.receive(
        headers(timestamp, List.of(signature)), body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, List<String>> headers(String timestamp, List<String> signatures) {
    return Map.of(
        "Content-Type", List.of("application/x-www-form-urlencoded"),
        "X-Slack-Request-Timestamp", List.of(timestamp),
        "X-Slack-Signature", signatures);
  }

  private void bridge(HttpExchange exchange) throws IOException {
    try (exchange) {
      SlackResponse response =
          scene.bot.receive(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
      byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", response.contentType());
      exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
