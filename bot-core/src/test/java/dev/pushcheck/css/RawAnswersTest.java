package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pushcheck.css.AccountSettings.Credentials;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.settings.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that not even a simulated vendor gives. */
@Timeout(60)
class RawAnswersTest {
  private static final StreamName SHOW = new StreamName("push.example.com", "live", "show");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server = start();
  private volatile byte[] answer = new byte[0];

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "7",
        "\"text\"",
        "{\"Response\": null}",
        "{\"Response\": []}",
        "{\"Response\": {}}",
        "{\"Response\": {\"Error\": {}}}",
        "{\"Response\": {\"Error\": {\"Code\": null, \"Message\": null}, \"RequestId\": null}}",
        "{\"Response\": {\"Error\": \"text\"}}",
        "{\"Response\": {\"StreamState\": null}}",
        "{\"Response\": {\"StreamState\": \"asleep\"}}",
        "{\"Response\": {\"StreamState\": [\"active\"]}}",
        "{\"Response\": {\"StreamState\": \"active\""
      })
  void takesAnythingElseForUnreadable(String text) {
    answer = text.getBytes(StandardCharsets.UTF_8);

    assertThat(ApiProblem.of(() -> api().state(SHOW)).code()).isEqualTo("unreadable");
  }

  @Test
  void readsNoBottomlessNesting() {
    answer =
        ("{\"Response\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(ApiProblem.of(() -> api().state(SHOW)).code()).isEqualTo("unreadable");
  }

  @Test
  void readsNoAnswerWithoutEnd() {
    answer = new byte[33 << 20];

    assertThat(ApiProblem.of(() -> api().state(SHOW)).code()).isEqualTo("no-connection");
  }

  private TencentCssApi api() {
    return TencentCssApi.of(
        new AccountSettings(
            "raw",
            Site.INTERNATIONAL,
            new Credentials("id", Secret.of("key")),
            Optional.empty(),
            Optional.of("http://127.0.0.1:" + server.getAddress().getPort()),
            Duration.ofSeconds(20)),
        threads,
        InstantSource.system());
  }

  private HttpServer start() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.setExecutor(threads);
      http.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(answer);
            }
          });
      http.start();
      return http;
    } catch (IOException e) {
      throw new AssertionError("cannot listen on loopback", e);
    }
  }
}
