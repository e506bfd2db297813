package dev.pushcheck.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pushcheck.sandbox.account.CallbackSender.Mishap;
import dev.pushcheck.sandbox.account.CallbackSender.Retries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallbackSenderTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_703_731_478);
  private static final StreamPath ROOM42 = new StreamPath("push.example.com", "live", "room42");
  private static final Push PUSH =
      Push.of(ROOM42, "198.51.100.7", NOW.minusSeconds(128)).sequence("22104645");

  private final Queue<JsonObject> received = new ConcurrentLinkedQueue<>();
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();
  private volatile Instant now = NOW;
  private HttpServer bot;
  private CallbackSender sender;

  @BeforeEach
  void start() throws IOException {
    bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bot.createContext("/", this::receive);
    bot.start();
    URI address = URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/x");
    sender =
        CallbackSender.to(address, "adafas1412423432", () -> now)
            .timer((delay, task) -> due.add(task));
  }

  @AfterEach
  void end() {
    bot.stop(0);
  }

  /** The sample of https://www.tencentcloud.com/document/product/267/38081 (read 2026-11-22). */
  @Test
  void signsAsTheDocumentsSay() {
    assertThat(sender.send(CallbackBody.began(PUSH)).end().join()).isTrue();

    assertThat(received.element().get("t").getAsLong()).isEqualTo(1_703_732_078);
    assertThat(received.element().get("sign").getAsString())
        .isEqualTo("c40cd0c91e5a4071238072d4dc3999ff");
  }

  @Test
  void sendsTheDocumentedFields() {
    JsonObject ended = parsed(CallbackBody.ended(PUSH, NOW, 1, "stopped"));

    assertThat(ended.get("app").getAsString()).isEqualTo("push.example.com");
    assertThat(ended.get("appname").getAsString()).isEqualTo("live");
    assertThat(ended.get("stream_id").getAsString()).isEqualTo("room42");
    assertThat(ended.get("event_type").getAsInt()).isZero();
    assertThat(ended.get("push_duration").getAsJsonPrimitive().isString()).isTrue();
    assertThat(ended.get("push_duration").getAsString()).isEqualTo("128000");
    assertThat(ended.get("width").getAsInt()).isEqualTo(1280);

    JsonObject troubled = parsed(CallbackBody.troubled(PUSH, NOW, 7, 2));
    assertThat(troubled.keySet()).contains("domain", "path", "data_time", "abnormal_event");
    assertThat(troubled.keySet()).doesNotContain("app", "appname", "event_time");
  }

  @Test
  void sendsAgainTwelveTimes() {
    for (int i = 0; i < 20; i++) {
      statuses.add(503);
    }
    CallbackDelivery delivery = sender.send(CallbackBody.began(PUSH));
    passMinutes(12);

    assertThat(delivery.end().join()).isFalse();
    assertThat(delivery.statuses()).hasSize(13).containsOnly(503);
    assertThat(due).isEmpty();
    assertThat(received.stream().map(body -> body.get("t").getAsLong()).distinct()).hasSize(13);
  }

  @Test
  void sendsAgainUntilItIsTaken() {
    statuses.addAll(List.of(403, 204));
    sender.retries(Retries.AS_AT_FIRST);
    CallbackDelivery delivery = sender.send(CallbackBody.began(PUSH));
    passMinutes(2);

    assertThat(delivery.end().join()).isTrue();
    assertThat(delivery.statuses()).containsExactly(403, 204, 200);
    assertThat(received.stream().distinct()).hasSize(1);
  }

  @Test
  void losesAndRepeatsAndReorders() {
    sender.mishap(Mishap.LOST).mishap(Mishap.DUPLICATED).mishap(Mishap.OVERTAKEN);
    assertThat(sender.send(CallbackBody.ofType(100)).end().join()).isFalse();
    assertThat(sender.send(CallbackBody.ofType(200)).end().join()).isTrue();
    await().until(() -> received.size() == 2);

    CallbackDelivery overtaken = sender.send(CallbackBody.ofType(0));
    sender.send(CallbackBody.ofType(1));
    assertThat(overtaken.end().join()).isTrue();
    assertThat(received.stream().map(body -> body.get("event_type").getAsInt()))
        .containsExactly(200, 200, 1, 0);
    assertThat(sender.deliveries()).hasSize(4);
  }

  @Test
  void signsWronglyWhenAskedTo() {
    sender.key("old-key").valid(Duration.ofSeconds(-1));
    sender.send(CallbackBody.began(PUSH)).end().join();
    sender.unsigned();
    sender.send(CallbackBody.began(PUSH)).end().join();

    JsonObject old = received.remove();
    assertThat(old.get("t").getAsLong()).isEqualTo(NOW.getEpochSecond() - 1);
    assertThat(old.get("sign").getAsString()).isNotEqualTo("c40cd0c91e5a4071238072d4dc3999ff");
    assertThat(received.remove().keySet()).doesNotContain("t", "sign");
  }

  @Test
  void tellsWhatHappensInAnAccount() {
    try (CssAccountServer account = CssAccountServer.start("id", "key")) {
      account.clock(() -> now).callbacks(sender);
      account.push(PUSH);
      account.interrupt(PUSH, 12, "network");
      account.refuse(PUSH, 18, "push url maybe invalid");

      await().until(() -> received.size() == 3);
      assertThat(received.stream().map(body -> body.get("errcode").getAsInt()))
          .containsExactlyInAnyOrder(0, 12, 18);
      assertThat(sender.deliveries().get(2).body().json()).contains("\"push_duration\":\"0\"");
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(JsonParser.parseString(body).getAsJsonObject());
    exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), -1);
    exchange.close();
  }

  private void passMinutes(int minutes) {
    for (int i = 0; i < minutes; i++) {
      await().until(() -> !due.isEmpty());
      now = now.plus(CallbackSender.BETWEEN);
      due.remove().run();
    }
  }

  private static JsonObject parsed(CallbackBody body) {
    return JsonParser.parseString(body.json()).getAsJsonObject();
  }
}
