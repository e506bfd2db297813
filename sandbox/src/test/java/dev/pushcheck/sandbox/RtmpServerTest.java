package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An ingest that accepts. */
@Timeout(20)
class RtmpServerTest {
  private final RtmpServer server = RtmpServer.listen(Loopback.next(), 0);
  private RtmpClient client;

  @BeforeEach
  void dial() throws IOException {
    client = RtmpClient.to(server);
  }

  @AfterEach
  void hangUp() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void echoesTheClientsBlockButForTheTimeItWasRead() throws IOException {
    byte[] echo = client.shakeHands();

    byte[] block = RtmpClient.block();
    assertThat(Arrays.copyOf(echo, 4)).isEqualTo(Arrays.copyOf(block, 4));
    assertThat(Arrays.copyOfRange(echo, 8, echo.length))
        .isEqualTo(Arrays.copyOfRange(block, 8, block.length));
  }

  @Test
  void greetsWithVersionThreeAndZeroes() throws IOException {
    client.sendHello();

    assertThat(client.readVersion()).isEqualTo(3);
    assertThat(Arrays.copyOf(client.readBlock(), 8)).containsOnly(0);
  }

  @Test
  void partsFromClientsThatDoNotEcho() throws IOException {
    client.sendHello();
    client.readVersion();
    client.readBlock();
    client.readBlock();
    client.send(RtmpClient.block());
    client.connect("live");

    assertThat(client.rest()).isEmpty();
    assertThat(server.connects()).isEmpty();
  }

  @Test
  void partsFromClientsThatSpeakSomethingElse() throws IOException {
    client.send("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(client.rest()).isEmpty();
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void answersConnectInTheOrderOfTheSpecification() throws IOException {
    client.shakeHands();
    client.connect("live");

    assertThat(client.next().type()).isEqualTo(RtmpMessage.WINDOW_SIZE);
    assertThat(client.next().type()).isEqualTo(RtmpMessage.PEER_BANDWIDTH);
    RtmpCommand result = client.nextCommand();
    assertThat(result.name()).isEqualTo("_result");
    assertThat(result.transaction()).isEqualTo(1);
    assertThat(result.arguments().get(1))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("code", "NetConnection.Connect.Success");
  }

  @Test
  void remembersWhoConnected() throws IOException {
    client.shakeHands();
    client.connect("live");
    client.nextCommand();

    assertThat(server.connects())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.app()).isEqualTo("live");
              assertThat(seen.tcUrl()).isEqualTo("rtmp://push.example.com/live");
              assertThat(seen.properties()).containsEntry("type", "nonprivate").hasSize(4);
            });
  }

  @Test
  void leadsAnEncoderUpToPublishing() throws IOException {
    client.shakeHands();
    client.connect("live");
    client.nextCommand();
    client.call(0, "releaseStream", 2, null, "room42?txSecret=x");
    client.call(0, "FCPublish", 3, null, "room42?txSecret=x");
    client.call(0, "createStream", 4, null);

    assertThat(client.nextCommand().transaction()).isEqualTo(2);
    assertThat(client.nextCommand().transaction()).isEqualTo(3);
    RtmpCommand created = client.nextCommand();
    assertThat(created.transaction()).isEqualTo(4);
    assertThat(created.arguments().get(1)).isEqualTo(1.0);

    client.call(1, "publish", 5, null, "room42?txSecret=x", "live");
    RtmpCommand status = client.nextCommand();
    assertThat(status.name()).isEqualTo("onStatus");
    assertThat(status.arguments().get(1))
        .isEqualTo(
            Map.of(
                "level", "status",
                "code", "NetStream.Publish.Start",
                "description", "Publishing has begun."));
    assertThat(server.publishes()).containsExactly("room42?txSecret=x");
    assertThat(server.mediaMessages()).isZero();
  }

  @Test
  void acknowledgesWhatTheClientsWindowAsksFor() throws IOException {
    client.shakeHands();
    client.control(RtmpMessage.WINDOW_SIZE, new byte[] {0, 0, 0, 100});
    client.control(RtmpMessage.AUDIO, new byte[100]);

    RtmpMessage acknowledgement = client.next();
    assertThat(acknowledgement.type()).isEqualTo(RtmpMessage.ACKNOWLEDGEMENT);
    assertThat(acknowledgement.payload().getInt()).isEqualTo(16 + 112);
    assertThat(server.mediaMessages()).isEqualTo(1);
  }

  @Test
  void answersPings() throws IOException {
    client.shakeHands();
    client.control(RtmpMessage.USER_CONTROL, new byte[] {0, 6, 1, 2, 3, 4});

    RtmpMessage pong = client.next();
    assertThat(pong.type()).isEqualTo(RtmpMessage.USER_CONTROL);
    assertThat(pong.payload()).isEqualTo(ByteBuffer.wrap(new byte[] {0, 7, 1, 2, 3, 4}));
  }

  @Test
  void endsConnectionsAndGivesUpItsPortWhenClosed() throws IOException {
    client.shakeHands();
    client.connect("live");
    client.nextCommand();

    server.close();

    assertThat(client.rest()).isEmpty();
    try (RtmpServer next = RtmpServer.listen(server.address(), server.port())) {
      assertThat(next.connections()).isZero();
    }
  }
}
