package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.SrtServer.Behaviour;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Packets are written out here field by field, as the draft draws them. */
@Timeout(20)
class SrtServerTest {
  private static final int CALLER = 0x1234567;
  private static final int VERSION_AT = 16;
  private static final int EXTENSION_AT = 22;
  private static final int TYPE_AT = 36;
  private static final int COOKIE_AT = 44;

  private final SrtServer server = SrtServer.listen(Loopback.next(), 0);
  private DatagramSocket caller;

  @BeforeEach
  void call() throws IOException {
    caller = new DatagramSocket();
    caller.setSoTimeout(5000);
    caller.connect(new InetSocketAddress(server.address(), server.port()));
  }

  @AfterEach
  void hangUp() {
    caller.close();
    server.close();
  }

  @Test
  void answersTheInductionWithItsCookie() throws IOException {
    ByteBuffer answer = ask(handshake(4, 2, 1, 0));

    assertThat(answer.remaining()).isEqualTo(64);
    assertThat(answer.getInt(0)).isEqualTo(0x80000000);
    assertThat(answer.getInt(12)).isEqualTo(CALLER);
    assertThat(answer.getInt(VERSION_AT)).isEqualTo(5);
    assertThat(answer.getShort(EXTENSION_AT)).isEqualTo((short) 0x4A17);
    assertThat(answer.getInt(TYPE_AT)).isEqualTo(1);
    assertThat(answer.getInt(COOKIE_AT)).isNotZero();
    assertThat(server.inductions()).isEqualTo(1);
    assertThat(server.conclusions()).isEmpty();
  }

  @Test
  void givesOneCallerTheSameCookieAgain() throws IOException {
    int first = ask(handshake(4, 2, 1, 0)).getInt(COOKIE_AT);
    int second = ask(handshake(4, 2, 1, 0)).getInt(COOKIE_AT);

    assertThat(second).isEqualTo(first);
    assertThat(server.packets()).isEqualTo(2);
  }

  @Test
  void noticesAConclusionAndHasNoRoomForIt() throws IOException {
    int cookie = ask(handshake(4, 2, 1, 0)).getInt(COOKIE_AT);

    ByteBuffer answer = ask(handshake(5, 1, -1, cookie));

    assertThat(answer.getInt(TYPE_AT)).isEqualTo(1003);
    assertThat(server.conclusions()).containsExactly(CALLER);
  }

  @Test
  void saysNothingToAConclusionWithTheWrongCookie() throws IOException {
    int cookie = ask(handshake(4, 2, 1, 0)).getInt(COOKIE_AT);

    send(handshake(5, 1, -1, cookie + 2));

    assertNextAnswerIsToAnInduction();
    assertThat(server.conclusions()).containsExactly(CALLER);
  }

  @Test
  void saysNothingToOtherPackets() throws IOException {
    send(new byte[] {1, 2, 3});
    send(new byte[64]);

    assertNextAnswerIsToAnInduction();
    assertThat(server.packets()).isEqualTo(3);
  }

  @Test
  void canRejectTheInduction() throws IOException {
    server.behave(Behaviour.REJECT);

    assertThat(ask(handshake(4, 2, 1, 0)).getInt(TYPE_AT)).isEqualTo(1003);
  }

  @Test
  void canAnswerGarbage() throws IOException {
    server.behave(Behaviour.GARBAGE);

    assertThat(SrtHandshake.read(ask(handshake(4, 2, 1, 0)).array())).isEmpty();
  }

  @Test
  void canKeepSilent() throws IOException {
    server.behave(Behaviour.SILENT);
    send(handshake(4, 2, 1, 0));
    await().until(() -> server.packets() == 1);
    caller.setSoTimeout(200);

    assertThatThrownBy(this::receive).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void givesUpItsPortWhenClosed() {
    server.close();

    try (SrtServer next = SrtServer.listen(server.address(), server.port())) {
      assertThat(next.packets()).isZero();
    }
  }

  private void assertNextAnswerIsToAnInduction() throws IOException {
    assertThat(ask(handshake(4, 2, 1, 0)).getInt(TYPE_AT)).isEqualTo(1);
  }

  private static byte[] handshake(int version, int extension, int type, int cookie) {
    return ByteBuffer.allocate(64)
        .putInt(0x80000000)
        .position(VERSION_AT)
        .putInt(version)
        .putInt(extension)
        .position(TYPE_AT)
        .putInt(type)
        .putInt(CALLER)
        .putInt(cookie)
        .array();
  }

  private ByteBuffer ask(byte[] packet) throws IOException {
    send(packet);
    return receive();
  }

  private void send(byte[] packet) throws IOException {
    caller.send(new DatagramPacket(packet, packet.length));
  }

  private ByteBuffer receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
    caller.receive(packet);
    return ByteBuffer.wrap(Arrays.copyOf(packet.getData(), packet.getLength()));
  }
}
