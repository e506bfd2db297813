package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every way in which an ingest does not accept. */
@Timeout(20)
class RtmpServerBehaviourTest {
  private static final int SHORT_MILLIS = 200;

  private final RtmpServer server = RtmpServer.listen(Loopback.next(), 0);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void rejectsConnectWithAReason() throws IOException {
    try (RtmpClient client = dial(Behaviour.REJECT_CONNECT)) {
      client.shakeHands();
      client.connect("live");

      RtmpCommand error = client.nextCommand();
      assertThat(error.name()).isEqualTo("_error");
      assertThat(error.transaction()).isEqualTo(1);
      assertThat(error.arguments().get(1))
          .isEqualTo(
              Map.of(
                  "level", "error",
                  "code", "NetConnection.Connect.Rejected",
                  "description", "This push address is not accepted."));
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void closesOnConnect() throws IOException {
    try (RtmpClient client = dial(Behaviour.CLOSE_ON_CONNECT)) {
      client.shakeHands();
      client.connect("nobody");

      assertThat(client.rest()).isEmpty();
      assertThat(server.connects())
          .extracting(RtmpServer.ConnectSeen::app)
          .containsExactly("nobody");
    }
  }

  @Test
  void ignoresConnect() throws IOException {
    try (RtmpClient client = dial(Behaviour.IGNORE_CONNECT)) {
      client.shakeHands();
      client.connect("live");

      await().until(() -> server.connects().size() == 1);
      assertSilent(client);
    }
  }

  @Test
  void keepsSilent() throws IOException {
    try (RtmpClient client = dial(Behaviour.SILENT)) {
      client.sendHello();

      await().until(() -> server.connections() == 1);
      assertSilent(client);
    }
  }

  @Test
  void keepsSilentInsteadOfShakingHandsForTls() throws IOException {
    Certificates.Issued issued = Certificates.valid("push.example.com");
    try (RtmpServer secured = RtmpServer.listenTls(Loopback.next(), 0, issued.serverContext());
        RtmpClient client = RtmpClient.to(secured.behave(Behaviour.SILENT))) {
      client.socket().setSoTimeout(SHORT_MILLIS);
      SSLSocketFactory tls = issued.clientContext().getSocketFactory();
      SSLSocket socket =
          (SSLSocket) tls.createSocket(client.socket(), "push.example.com", secured.port(), true);

      assertThatThrownBy(socket::startHandshake).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void answersLikeAWebServer() throws IOException {
    try (RtmpClient client = dial(Behaviour.HTTP)) {
      client.sendHello();

      String answer = new String(client.rest(), StandardCharsets.US_ASCII);
      assertThat(answer)
          .startsWith("HTTP/1.1 400 Bad Request\r\n")
          .endsWith("\r\n\r\nBad Request\n");
    }
  }

  @Test
  void chattersWithoutEnd() throws IOException {
    try (RtmpClient client = dial(Behaviour.ENDLESS)) {
      client.shakeHands();
      client.connect("live");

      for (int i = 0; i < 20_000; i++) {
        assertThat(client.nextCommand().name()).isEqualTo("onBWDone");
      }
    }
  }

  @Test
  void closesAtOnce() throws IOException {
    try (RtmpClient client = dial(Behaviour.CLOSE_AT_ONCE)) {
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void doesNotResetThoseWhoAreStillTalking() throws IOException {
    try (RtmpClient client = dial(Behaviour.CLOSE_AT_ONCE)) {
      assertThat(client.rest()).isEmpty();

      for (int i = 0; i < 20; i++) {
        client.sendHello();
      }
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void echoesSomethingElse() throws IOException {
    try (RtmpClient client = dial(Behaviour.BAD_ECHO)) {
      byte[] echo = client.shakeHands();

      assertThat(echo).hasSameSizeAs(RtmpClient.block()).isNotEqualTo(RtmpClient.block());
      assertThat(new String(echo, StandardCharsets.ISO_8859_1)).doesNotContain("pppp");
    }
  }

  @Test
  void shakesHandsByteByByte() throws IOException {
    try (RtmpClient client = dial(Behaviour.SLOW)) {
      client.sendHello();
      byte[] all = new byte[3073];

      assertThat(client.socket().getInputStream().read(all)).isBetween(1, 1000);

      server.close();
      assertThat(client.rest()).hasSizeLessThan(3000);
    }
  }

  @Test
  void changesForConnectionsToCome() throws IOException {
    try (RtmpClient client = dial(Behaviour.CLOSE_AT_ONCE)) {
      assertThat(client.rest()).isEmpty();
    }
    try (RtmpClient client = dial(Behaviour.ACCEPT)) {
      client.shakeHands();
      client.connect("live");

      assertThat(client.nextCommand().name()).isEqualTo("_result");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  private RtmpClient dial(Behaviour behaviour) throws IOException {
    return RtmpClient.to(server.behave(behaviour));
  }

  private static void assertSilent(RtmpClient client) throws IOException {
    client.socket().setSoTimeout(SHORT_MILLIS);
    assertThatThrownBy(client::readVersion).isInstanceOf(SocketTimeoutException.class);
  }
}
