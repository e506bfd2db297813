package dev.pushcheck.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtmpHandshakeTest {
  private static final int SIZE = 1536;

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void echoesTheServersGreeting() throws IOException {
    byte[] greeting = new byte[SIZE];
    Arrays.fill(greeting, (byte) 7);
    ByteArrayOutputStream server = new ByteArrayOutputStream();
    server.write(3);
    server.writeBytes(greeting);
    server.writeBytes(new byte[SIZE]);

    shake(server.toByteArray());

    byte[] bytes = sent.toByteArray();
    assertThat(bytes).hasSize(1 + 2 * SIZE).startsWith(3, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(Arrays.copyOfRange(bytes, 1 + SIZE, bytes.length)).isEqualTo(greeting);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 + SIZE - 1, 1 + SIZE, 2 * SIZE})
  void refusesAGreetingCutShort(int length) {
    byte[] bytes = new byte[length];
    if (length > 0) {
      bytes[0] = 3;
    }

    assertThatThrownBy(() -> shake(bytes))
        .isInstanceOf(OtherProtocolException.class)
        .hasMessage("closes the connection");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 400 Bad Request", "SSH-2.0-OpenSSH_9.2", "-ERR unknown"})
  void quotesOtherProtocols(String line) {
    assertThatThrownBy(() -> shake((line + "\r\nmore").getBytes(US_ASCII)))
        .isInstanceOf(OtherProtocolException.class)
        .hasMessage(line);
  }

  @Test
  void noticesAPortThatSendsBackWhatItGets() throws IOException {
    PipedInputStream in = new PipedInputStream(8192);
    PipedOutputStream out = new PipedOutputStream(in);

    assertThatThrownBy(() -> RtmpHandshake.shake(new CountedInput(in), out))
        .isInstanceOf(OtherProtocolException.class)
        .hasMessage("sends back what it gets");
  }

  private void shake(byte[] server) throws IOException {
    RtmpHandshake.shake(new CountedInput(new ByteArrayInputStream(server)), sent);
  }
}
