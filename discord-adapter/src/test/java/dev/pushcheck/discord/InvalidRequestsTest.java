package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.discord.InvalidRequests.StoppedException;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvalidRequestsTest {
  private static final String OF_TOKEN = "users/@me";
  private static final String OF_INTERACTION = "webhooks/1/expired/messages/@original";

  private final AtomicLong nanos = new AtomicLong();
  private final DiscordServer discord = DiscordServer.start("right");
  private final OkHttpClient client =
      new OkHttpClient.Builder().addInterceptor(new InvalidRequests(nanos::get)).build();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void makesFewRequestsInTenMinutesWithABadToken() throws IOException {
    for (int second = 0; second < 600; second++) {
      try {
        assertThat(ask(OF_TOKEN)).isEqualTo(401);
      } catch (StoppedException e) {
        assertThat(e.why()).isEqualTo(StoppedException.Why.TOKEN);
      }
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    assertThat(discord.calls()).hasSize(10);
  }

  @Test
  void letsAnswersToInteractionsThrough() throws IOException {
    assertThat(ask(OF_TOKEN)).isEqualTo(401);
    assertThat(ask(OF_INTERACTION)).isEqualTo(404);
  }

  @Test
  void stopsEverythingWhenTooMuchWasRefusedUntilItIsLongAgo() throws IOException {
    discord.trouble(Trouble.refused("GET", InvalidRequests.MOST, 403, 50_001));
    for (int i = 0; i < InvalidRequests.MOST; i++) {
      assertThat(ask(OF_INTERACTION)).isEqualTo(403);
    }
    assertThatThrownBy(() -> ask(OF_INTERACTION))
        .isInstanceOfSatisfying(
            StoppedException.class,
            stopped -> assertThat(stopped.pause()).isEqualTo(InvalidRequests.WINDOW));
    nanos.addAndGet(InvalidRequests.WINDOW.toNanos());
    assertThat(ask(OF_INTERACTION)).isEqualTo(404);
  }

  @Test
  void doesNotCountLimitsThatAreSharedWithOthers() throws IOException {
    discord.trouble(Trouble.tooMany("GET", InvalidRequests.MOST + 1, 0, "shared"));
    for (int i = 0; i <= InvalidRequests.MOST; i++) {
      assertThat(ask(OF_INTERACTION)).isEqualTo(429);
    }
  }

  private int ask(String path) throws IOException {
    Request request = new Request.Builder().url(discord.apiUrl() + path).build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }
}
