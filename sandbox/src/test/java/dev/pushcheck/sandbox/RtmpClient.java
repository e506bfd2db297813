package dev.pushcheck.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An encoder as the RTMP specification describes it, without media. */
final class RtmpClient implements AutoCloseable {
  private static final int BLOCK_BYTES = 1536;
  private static final int CHUNK_BYTES = 128;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final ChunkReader reader;

  RtmpClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(5000);
    in = socket.getInputStream();
    out = socket.getOutputStream();
    reader = new ChunkReader(in);
  }

  static RtmpClient to(RtmpServer server) throws IOException {
    return new RtmpClient(new Socket(server.address(), server.port()));
  }

  Socket socket() {
    return socket;
  }

  /** C1: time zero and a pattern that no server comes up with by itself. */
  static byte[] block() {
    byte[] block = new byte[BLOCK_BYTES];
    Arrays.fill(block, 8, BLOCK_BYTES, (byte) 'p');
    return block;
  }

  void sendHello() throws IOException {
    out.write(3);
    out.write(block());
  }

  int readVersion() throws IOException {
    return in.read();
  }

  byte[] readBlock() throws IOException {
    return in.readNBytes(BLOCK_BYTES);
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  /** The whole handshake; what the server echoed. */
  byte[] shakeHands() throws IOException {
    sendHello();
    readVersion();
    byte[] challenge = readBlock();
    byte[] echo = readBlock();
    send(challenge);
    return echo;
  }

  void connect(String app) throws IOException {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("app", app);
    properties.put("type", "nonprivate");
    properties.put("flashVer", "FMLE/3.0 (compatible; one that is long enough to fill a chunk)");
    properties.put("tcUrl", "rtmp://push.example.com/" + app);
    call(0, "connect", 1, properties);
  }

  /** Sends a command in chunks: a full header first, then one byte that inherits everything. */
  void call(int streamId, @Nullable Object... values) throws IOException {
    byte[] amf0 = Amf0Writer.encode(values);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(header(3, amf0.length, 20, streamId));
    for (int sent = 0; sent < amf0.length; sent += CHUNK_BYTES) {
      if (sent > 0) {
        chunks.write(0xC3);
      }
      chunks.write(amf0, sent, Math.min(CHUNK_BYTES, amf0.length - sent));
    }
    send(chunks.toByteArray());
  }

  /** Sends a message that fits into one chunk. */
  void control(int type, byte[] payload) throws IOException {
    send(
        ByteBuffer.allocate(12 + payload.length)
            .put(header(2, payload.length, type, 0))
            .put(payload)
            .array());
  }

  private static byte[] header(int chunkStream, int length, int type, int streamId) {
    return ByteBuffer.allocate(12)
        .put((byte) chunkStream)
        .put(new byte[3])
        .put((byte) (length >> 16))
        .put((byte) (length >> 8))
        .put((byte) length)
        .put((byte) type)
        .put((byte) streamId)
        .array();
  }

  RtmpMessage next() throws IOException {
    return reader.next();
  }

  RtmpCommand nextCommand() throws IOException {
    while (true) {
      RtmpMessage message = next();
      if (message.type() == RtmpMessage.COMMAND_AMF0) {
        return RtmpCommand.of(message);
      }
    }
  }

  /** Everything up to the end of the connection. */
  byte[] rest() throws IOException {
    return in.readAllBytes();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
