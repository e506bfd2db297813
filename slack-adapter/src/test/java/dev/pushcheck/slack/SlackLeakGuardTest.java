package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.slack.Answer;
import dev.pushcheck.sandbox.slack.Call;
import dev.pushcheck.sandbox.slack.Channel;
import dev.pushcheck.sandbox.slack.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody sees who posts a push address in a channel; and who does not see it. */
class SlackLeakGuardTest {
  private static final String DIGEST = "f85a2ab363fe4deaffef9754d79da6fe";
  private static final String SIGNED = "txSecret=" + DIGEST + "&txTime=7FFFFFFF";
  private static final String ADDRESS = "rtmp://push.example.com/live/room42?" + SIGNED;
  private static final Place OTHER = Place.USUAL.as("U2");

  @Test
  void tellsTheAuthorAlone() {
    try (Scene scene = guarded()) {
      scene.slack.write(Place.USUAL, "who can look at this? " + ADDRESS);

      Call told = onlyNotice(scene);
      assertThat(told.argument("channel")).isEqualTo("C1");
      assertThat(told.argument("user")).isEqualTo("U1");
      assertThat(told.toString())
          .contains("each of them can push with it", "room42", "Delete your message")
          .doesNotContain(DIGEST);
      assertThat(scene.slack.calls("chat.postMessage")).isEmpty();
      assertThat(scene.audit.only().outcome()).isEqualTo("warned");
    }
  }

  @Test
  void speaksTheAuthorsLanguage() {
    try (Scene scene = guarded()) {
      scene.slack.write(OTHER, SIGNED);
      assertThat(onlyNotice(scene).toString()).contains("删除你的消息");
    }
  }

  @Test
  void readsEditsAndPrivateChannels() {
    try (Scene scene = guarded()) {
      scene.slack.grantScope("groups:history");
      scene.slack.channel("G7", Channel.JOINED);
      String ts = scene.slack.write(Place.USUAL, "here it comes");
      scene.slack.edit(Place.USUAL, ts, "here it is: " + ADDRESS);
      awaitNotices(scene, 1);
      scene.slack.edit(Place.USUAL, ts, "here it is, look: " + ADDRESS);
      scene.slack.write(OTHER.in("G7"), ADDRESS);
      awaitNotices(scene, 2);
      assertThat(scene.audit.all())
          .extracting(AuditEntry::place)
          .containsExactly("slack:T1/C1", "slack:T1/G7");
    }
  }

  @Test
  void tellsAPersonOnceAMinute() {
    try (Scene scene = guarded()) {
      scene.slack.write(Place.USUAL, ADDRESS);
      scene.slack.write(Place.USUAL, ADDRESS);
      scene.slack.write(OTHER, ADDRESS);
      await().until(() -> scene.audit.all().size() == 3);
      awaitNotices(scene, 2);
      scene.pendingNanos.addAndGet(Duration.ofMinutes(1).toNanos());
      scene.slack.write(Place.USUAL, ADDRESS);
      awaitNotices(scene, 3);
    }
  }

  @Test
  void ignoresBotsAndHarmlessWords() {
    try (Scene scene = guarded()) {
      scene.slack.writeAsBot(Place.USUAL, ADDRESS);
      scene.slack.write(Place.USUAL.as("USLACKBOT"), ADDRESS);
      scene.slack.write(Place.USUAL, "what is a txSecret?");
      scene.slack.write(OTHER, ADDRESS);
      assertThat(onlyNotice(scene).argument("user")).isEqualTo("U2");
    }
  }

  @Test
  void goesOnWhenSomebodyCannotBeTold() {
    try (Scene scene = guarded()) {
      scene.slack.next("chat.postEphemeral", Answer.error("user_not_in_channel"));
      scene.slack.write(Place.USUAL, ADDRESS);
      awaitNotices(scene, 1);
      scene.slack.write(OTHER, ADDRESS);
      awaitNotices(scene, 2);
      assertThat(scene.bot.condition().state()).isEqualTo(State.UP);
    }
  }

  @Test
  void saysNothingWhileItIsOff() {
    try (Scene scene = Scene.overSocket()) {
      subscribe(scene);
      scene.slack.write(Place.USUAL, ADDRESS);
      Scene.answer(scene.slack.type(Place.USUAL, "/pushcheck live/a"));
      assertThat(scene.slack.calls("chat.postEphemeral")).isEmpty();
      assertThat(scene.audit.all()).isEmpty();
    }
  }

  @Test
  void readsOverHttpOnceWhatSlackSendsTwice() throws IOException {
    byte[] loopback = {127, 0, 0, 1};
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), 0), 0);
    try (Scene scene = Scene.guardedOverHttp()) {
      server.createContext("/slack/events", exchange -> bridge(scene, exchange));
      server.start();
      scene.slack.deliverTo(
          URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"));
      subscribe(scene);
      scene.bot.start();
      scene.awaitState(State.UP);
      scene.slack.write(Place.USUAL, ADDRESS);
      assertThat(onlyNotice(scene).argument("user")).isEqualTo("U1");
    } finally {
      server.stop(0);
    }
  }

  /** Hands over each request twice, as Slack does when it missed the answer. */
  private static void bridge(Scene scene, HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    scene.bot.receive(exchange.getRequestHeaders(), body);
    SlackResponse response = scene.bot.receive(exchange.getRequestHeaders(), body);
    byte[] answer = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.status(), answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static Scene guarded() {
    Scene scene = Scene.guarded();
    subscribe(scene);
    return scene;
  }

  private static void subscribe(Scene scene) {
    scene.slack.grantScope("channels:history");
    scene.slack.subscribe("message.channels", "message.groups");
  }

  private static void awaitNotices(Scene scene, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> scene.slack.calls("chat.postEphemeral").size() == count);
  }

  private static Call onlyNotice(Scene scene) {
    awaitNotices(scene, 1);
    List<Call> calls = scene.slack.calls("chat.postEphemeral");
    return calls.get(0);
  }

  @Test
  void answersTheQuestionWhetherTheAddressIsItsOwn() {
    try (Scene scene = Scene.guardedOverHttp()) {
      JsonObject question = new JsonObject();
      question.addProperty("type", "url_verification");
      question.addProperty("challenge", "abc123");
      scene.bot.start();
      scene.awaitState(State.UP);
      assertThat(
              scene
                  .bot
                  .receive(
                      SignedHeaders.of(question.toString()),
                      question.toString().getBytes(StandardCharsets.UTF_8))
                  .body())
          .contains("abc123");
    }
  }
}
