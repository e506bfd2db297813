package dev.pushcheck.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.net.IngestProbe.Connect;
import dev.pushcheck.net.RtmpConnect.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtmpConnectTest {
  private static final int COMMAND = 20;

  private final ByteArrayOutputStream server = new ByteArrayOutputStream();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "RTMP, push.test, 1935, live, rtmp://push.test/live",
    "RTMP, push.test, 443, live, rtmp://push.test:443/live",
    "RTMPS, push.test, 443, live, rtmps://push.test/live",
    "RTMPS, push.test, 1935, live, rtmps://push.test:1935/live",
    "RTMP, 2001:db8::1, 1935, a/b, rtmp://[2001:db8::1]/a/b",
  })
  void writesTheAddressAsAnEncoderDoes(
      Transport transport, String host, int port, String app, String tcUrl)
      throws OtherProtocolException {
    Amf0Reader command =
        new Amf0Reader(
            RtmpConnect.command(new IngestTarget(transport, host, port, app, List.of())));

    assertThat(command.next()).isEqualTo("connect");
    assertThat(command.next()).isEqualTo(1.0);
    assertThat(command.next())
        .isInstanceOfSatisfying(
            Map.class,
            properties -> {
              assertThat(properties.get("app")).isEqualTo(app);
              assertThat(properties.get("tcUrl")).isEqualTo(tcUrl);
            });
  }

  @Test
  void neverSendsASignature() {
    IngestTarget target =
        new IngestTarget(
            Transport.RTMP, "push.test", 1935, "live?txSecret=abc&txTime=5", List.of());

    assertThat(new String(RtmpConnect.command(target), ISO_8859_1))
        .contains("rtmp://push.test/live")
        .doesNotContain("txSecret")
        .doesNotContain("live?");
  }

  @Test
  void passesOverEverythingBeforeTheResult() throws IOException {
    control(6, new byte[] {0, 0, 0, 9, 2});
    message(COMMAND, new Amf0().string("onBWDone").number(0));
    message(COMMAND, status("onStatus", "status", "welcome"));
    message(9, new Amf0().string("video"));
    message(COMMAND, status("_result", "status", "Connection succeeded."));

    assertThat(ask()).isEqualTo(new Outcome(Connect.ACCEPTED, ""));
  }

  @Test
  void takesCommandsInTheNewerFormat() throws IOException {
    byte[] amf0 = status("_result", "status", "fine").toBytes();
    control(17, ByteBuffer.allocate(1 + amf0.length).put((byte) 0).put(amf0).array());

    assertThat(ask().connect()).isEqualTo(Connect.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({"_error, error", "onStatus, error", "close, status"})
  void takesEveryFormOfRefusal(String command, String level) throws IOException {
    message(COMMAND, status(command, level, "[ AccessManager.Reject ] : app\u0007 gone\nmore"));

    assertThat(ask())
        .isEqualTo(new Outcome(Connect.REFUSED, "[ AccessManager.Reject ] : app  gone"));
  }

  @Test
  void fallsBackToTheCodeOfARefusal() throws IOException {
    message(
        COMMAND,
        new Amf0()
            .string("_error")
            .number(1)
            .object(Map.of("code", "NetConnection.Connect.Failed")));

    assertThat(ask()).isEqualTo(new Outcome(Connect.REFUSED, "NetConnection.Connect.Failed"));
  }

  @Test
  void acknowledgesAndAnswersPings() throws IOException {
    control(5, new byte[] {0, 0, 0, 20});
    control(4, new byte[] {0, 6, 1, 2, 3, 4});
    message(COMMAND, status("_result", "status", "fine"));
    ask();

    ByteBuffer rest = ByteBuffer.wrap(sent.toByteArray());
    int command = 12 + RtmpConnect.command(target()).length + 1;
    rest.position(command);
    assertThat(hex(rest, 18)).as("pong").isEqualTo("020000000000060400000000000701020304");
    assertThat(hex(rest, 16)).as("bytes so far").isEqualTo("02000000000004030000000000000022");
  }

  @Test
  void noticesTheEnd() {
    assertThatThrownBy(this::ask).isInstanceOf(EOFException.class);
  }

  private Outcome ask() throws IOException {
    CountedInput in = new CountedInput(new ByteArrayInputStream(server.toByteArray()));
    return new RtmpConnect(in, sent).ask(target());
  }

  private static IngestTarget target() {
    return new IngestTarget(Transport.RTMP, "push.test", 1935, "live", List.of());
  }

  private static Amf0 status(String command, String level, String description) {
    return new Amf0()
        .string(command)
        .number(1)
        .object(Map.of("fmsVer", "FMS/3"))
        .object(Map.of("level", level, "code", "NetConnection.X", "description", description));
  }

  private void message(int type, Amf0 values) {
    control(type, values.toBytes());
  }

  /** One message in chunks of 128 bytes on chunk stream 3. */
  private void control(int type, byte[] payload) {
    server.write(3);
    server.writeBytes(new byte[3]);
    server.writeBytes(new byte[] {0, (byte) (payload.length >> 8), (byte) payload.length});
    server.write(type);
    server.writeBytes(new byte[4]);
    for (int i = 0; i < payload.length; i++) {
      if (i > 0 && i % 128 == 0) {
        server.write(0xC3);
      }
      server.write(payload[i]);
    }
  }

  private static String hex(ByteBuffer bytes, int length) {
    byte[] part = new byte[length];
    bytes.get(part);
    return HexFormat.of().formatHex(part);
  }
}
