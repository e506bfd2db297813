package dev.pushcheck.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.slack.SlackResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpListenerTest {
  private static final HostAndPort ANY_PORT = new HostAndPort("127.0.0.1", 0);

  private final Queue<byte[]> bodies = new ConcurrentLinkedQueue<>();
  private final Queue<List<String>> signatures = new ConcurrentLinkedQueue<>();
  private final HttpListener listener = listen(new SlackRequests(this::answer));

  private static HttpListener listen(Handler handler) {
    try {
      return HttpListener.start(ANY_PORT, handler);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void end() {
    listener.close();
  }

  @Test
  void handsOverEveryByteAndEveryHeader() throws Exception {
    byte[] body = {(byte) 0xff, 0, 13, 10, (byte) 0xc3, 0x28};
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(uri("/slack/events"))
                .header("X-Slack-Signature", "one")
                .header("X-Slack-Signature", "two")
                .POST(BodyPublishers.ofByteArray(body)));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"ok\":\"é\"}");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(bodies).containsExactly(body);
    assertThat(signatures).containsExactly(List.of("one", "two"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, POST, 404",
    "/slack/events/, POST, 404",
    "/slack/events, GET, 405",
    "/health/ready, GET, 404",
  })
  void knowsNothingElse(String path, String method, int status) throws Exception {
    assertThat(
            send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(status);
    assertThat(bodies).isEmpty();
  }

  @Test
  void takesNoMoreThanAMegabyte() throws Exception {
    HttpRequest.Builder announced =
        HttpRequest.newBuilder(uri("/slack/events"))
            .POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]));

    assertThat(send(announced).statusCode()).isEqualTo(413);
    assertThat(bodies).isEmpty();
  }

  @Test
  void tellsThatAnAddressIsTaken() {
    HostAndPort taken = new HostAndPort("127.0.0.1", listener.port());

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> HttpListener.start(taken, new HealthRequests(List.of())));
  }

  @Test
  void isReadyWhileAllPartsAreUp() throws Exception {
    assertThat(health("/health/ready", State.UP, State.UP).statusCode()).isEqualTo(200);
    HttpResponse<String> red = health("/health/ready", State.UP, State.DOWN);
    assertThat(red.statusCode()).isEqualTo(503);
    assertThat(red.body()).contains("\"part1\":{\"state\":\"down\",\"reason\":\"why\"");
    assertThat(health("/health/ready", State.STARTING).statusCode()).isEqualTo(503);
    assertThat(health("/health/live", State.DOWN).statusCode()).isEqualTo(200);
    assertThat(health("/slack/events", State.UP).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> health(String path, State... states) throws Exception {
    List<Part> parts = new ArrayList<>();
    for (State state : states) {
      parts.add(new FakePart("part" + parts.size(), state));
    }
    try (HttpListener admin = listen(new HealthRequests(parts))) {
      return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + admin.port() + path)));
    }
  }

  private record FakePart(String name, State state) implements Part {
    @Override
    public Condition condition() {
      return new Condition(state, state == State.UP ? "" : "why", Instant.EPOCH);
    }
  }

  private SlackResponse answer(Map<String, List<String>> headers, byte[] body) {
    bodies.add(body);
    signatures.add(headers.getOrDefault("x-slack-signature", List.of()));
    return new SlackResponse(201, "application/json", "{\"ok\":\"é\"}");
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + listener.port() + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
