package dev.pushcheck.discord;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketException;
import com.neovisionaries.ws.client.WebSocketFactory;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a gateway is at home before anybody identifies there: of those there are a thousand
 * a day only (https://docs.discord.com/developers/events/gateway, read 2026-11-22). It is, once it
 * has said anything.
 */
final class Knock {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Knock() {}

  /**
   * Waits until the gateway has said something.
   *
   * @throws IOException if it does not
   */
  static void at(URI gateway) throws IOException {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    WebSocket socket =
        new WebSocketFactory()
            .setConnectionTimeout((int) PATIENCE.toMillis())
            .setSocketTimeout((int) PATIENCE.toMillis())
            .createSocket(gateway)
            .addListener(new Ear(answer));
    try {
      socket.connect();
      if (!answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("the gateway closes at once");
      }
    } catch (WebSocketException | ExecutionException | TimeoutException e) {
      throw new IOException("the gateway does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      socket.disconnect();
    }
  }

  /** Hears whether anything is said before the end. */
  private static final class Ear extends WebSocketAdapter {
    private final CompletableFuture<Boolean> answer;

    Ear(CompletableFuture<Boolean> answer) {
      this.answer = answer;
    }

    @Override
    public void onTextMessage(WebSocket socket, String text) {
      answer.complete(true);
    }

    @Override
    public void onDisconnected(
        WebSocket socket,
        @Nullable WebSocketFrame server,
        @Nullable WebSocketFrame client,
        boolean closedByServer) {
      answer.complete(false);
    }
  }
}
