package dev.pushcheck.net;

import dev.pushcheck.net.IngestProbe.Connect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * RTMP's {@code connect} as an encoder sends it, which opens an application and no stream: nobody's
 * push is touched.
 *
 * @see <a href="https://rtmp.veriskope.com/docs/spec/">RTMP 1.0, section 7.2.1.1</a>
 */
final class RtmpConnect {
  private static final int ACKNOWLEDGEMENT = 3;
  private static final int USER_CONTROL = 4;
  private static final int WINDOW_SIZE = 5;
  private static final int COMMAND_AMF3 = 17;
  private static final int COMMAND = 20;
  private static final short PING = 6;
  private static final short PONG = 7;
  private static final int CONTROL_CHUNKS = 2;
  private static final int COMMAND_CHUNKS = 3;
  private static final int CHUNK_SIZE = 128;

  private final CountedInput in;
  private final OutputStream out;
  private int window = Integer.MAX_VALUE;
  private int acknowledged;

  RtmpConnect(CountedInput in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * What became of it.
   *
   * @param detail what the server said when it refused; else empty
   */
  record Outcome(Connect connect, String detail) {}

  /** Asks for the target's application and waits for the answer. */
  Outcome ask(IngestTarget target) throws IOException {
    send(COMMAND_CHUNKS, COMMAND, command(target));
    ChunkReader chunks = new ChunkReader(in);
    Optional<Outcome> outcome = Optional.empty();
    while (outcome.isEmpty()) {
      ChunkReader.Message message = chunks.next();
      switch (message.type()) {
        case WINDOW_SIZE -> window = Math.max(1, message.number());
        case USER_CONTROL -> pong(message.payload());
        case COMMAND -> outcome = outcome(new Amf0Reader(message.payload()));
        case COMMAND_AMF3 -> outcome = outcome(new Amf0Reader(withoutFirst(message.payload())));
        default -> {}
      }
      acknowledge();
    }
    return outcome.get();
  }

  /** The properties that every encoder sends; the address never carries what stands after a "?". */
  static byte[] command(IngestTarget target) {
    String app = target.app().split("\\?", 2)[0];
    String tcUrl = origin(target) + "/" + app;
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("app", app);
    properties.put("type", "nonprivate");
    properties.put("flashVer", "FMLE/3.0 (compatible; FMSc/1.0)");
    properties.put("swfUrl", tcUrl);
    properties.put("tcUrl", tcUrl);
    return new Amf0().string("connect").number(1).object(properties).toBytes();
  }

  private static String origin(IngestTarget target) {
    boolean tls = target.transport() == Transport.RTMPS;
    String host = target.host().indexOf(':') >= 0 ? "[" + target.host() + "]" : target.host();
    String port = target.port() == (tls ? 443 : 1935) ? "" : ":" + target.port();
    return (tls ? "rtmps://" : "rtmp://") + host + port;
  }

  private static Optional<Outcome> outcome(Amf0Reader values) throws OtherProtocolException {
    Object name = values.next();
    boolean accepted = "_result".equals(name);
    if (!accepted && !"_error".equals(name) && !"onStatus".equals(name) && !"close".equals(name)) {
      return Optional.empty();
    }
    String level = "";
    String detail = "";
    while (values.hasMore()) {
      if (values.next() instanceof Map<?, ?> properties) {
        level = text(properties.get("level"), level);
        detail = text(properties.get("description"), text(properties.get("code"), detail));
      }
    }
    if (accepted) {
      return Optional.of(new Outcome(Connect.ACCEPTED, ""));
    }
    boolean notice = "onStatus".equals(name) && !level.equals("error");
    return notice
        ? Optional.empty()
        : Optional.of(new Outcome(Connect.REFUSED, Excerpt.of(detail)));
  }

  private static String text(@Nullable Object value, String otherwise) {
    return value instanceof String text && !text.isBlank() ? text : otherwise;
  }

  private static byte[] withoutFirst(byte[] payload) {
    return payload.length == 0 ? payload : Arrays.copyOfRange(payload, 1, payload.length);
  }

  private void pong(byte[] event) throws IOException {
    if (event.length >= 6 && ByteBuffer.wrap(event).getShort() == PING) {
      byte[] pong = Arrays.copyOf(event, 6);
      ByteBuffer.wrap(pong).putShort(PONG);
      send(CONTROL_CHUNKS, USER_CONTROL, pong);
    }
  }

  private void acknowledge() throws IOException {
    if (in.count() - acknowledged >= window) {
      acknowledged = in.count();
      send(CONTROL_CHUNKS, ACKNOWLEDGEMENT, ByteBuffer.allocate(4).putInt(acknowledged).array());
    }
  }

  private void send(int chunkStream, int type, byte[] payload) throws IOException {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    // Chunk stream; timestamp 0; three bytes of length, one of type; message stream 0.
    chunks.writeBytes(
        ByteBuffer.allocate(12)
            .put(0, (byte) chunkStream)
            .putInt(4, payload.length << 8 | type)
            .array());
    for (int at = 0; at < payload.length; at += CHUNK_SIZE) {
      if (at > 0) {
        chunks.write(0xC0 | chunkStream);
      }
      chunks.write(payload, at, Math.min(CHUNK_SIZE, payload.length - at));
    }
    chunks.writeTo(out);
    out.flush();
  }
}
