package dev.pushcheck.app.http;

import static dev.pushcheck.app.http.CallbackScene.PATH;
import static dev.pushcheck.app.http.CallbackScene.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.alert.CallbackIntake.Refusal;
import dev.pushcheck.css.CallbackSettings.Unsigned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that hold on to a connection instead of using it. */
@Timeout(120)
class SlowClientsTest {
  private static final int MANY = 1000;
  private static final String HEAD =
      "POST " + PATH + " HTTP/1.1\r\nHost: bot\r\nContent-Length: 1000\r\n\r\n{";

  private CallbackScene scene = CallbackScene.start();
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void end() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    scene.close();
  }

  @Test
  void doNotKeepTencentOut() throws IOException {
    int threads = Thread.activeCount();
    for (int i = 0; i < MANY; i++) {
      connect(i % 2 == 0 ? HEAD : "POST " + PATH + " HT");
    }

    assertThat(scene.send(ended())).isEqualTo(200);
    assertThat(Thread.activeCount()).isLessThan(threads + 50);
  }

  @Test
  void areCutOffWhileTheirBodyDrips() throws IOException {
    patience(Duration.ofMillis(500));
    Socket dripping = connect(HEAD);

    await().until(() -> !drips(dripping));

    assertThat(scene.intake.refusals()).containsExactly(Refusal.TOO_SLOW);
    assertThat(scene.send(ended())).isEqualTo(200);
  }

  @Test
  void areCutOffWhileTheirHeadDrips() throws IOException {
    Socket dripping = connect("POST " + PATH + " HTTP/1.1\r\nX: ");

    await().atMost(Duration.ofSeconds(30)).until(() -> !drips(dripping));

    assertThat(scene.intake.refusals()).isEmpty();
    assertThat(scene.send(ended())).isEqualTo(200);
  }

  @Test
  void mayLeaveInTheMiddle() throws IOException {
    connect(HEAD).close();

    assertThat(scene.send(ended())).isEqualTo(200);
    assertThat(scene.intake.refusals()).isEmpty();
    assertThat(scene.intake.events()).hasSize(1);
  }

  private void patience(Duration body) {
    scene.close();
    scene =
        CallbackScene.start(
            Unsigned.REFUSED, new CallbackRequests.Patience(body, Duration.ofSeconds(5)));
  }

  private Socket connect(String said) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), scene.port());
    sockets.add(socket);
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Lets one more byte drip; false once the other side has had enough. */
  private static boolean drips(Socket socket) throws IOException {
    try {
      socket.getOutputStream().write(' ');
      return true;
    } catch (SocketException e) {
      return false;
    }
  }
}
