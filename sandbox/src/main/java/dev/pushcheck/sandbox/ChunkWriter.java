package dev.pushcheck.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Cuts messages into chunks, RTMP 1.0 §5.3: a full header first, then headers that inherit all. */
final class ChunkWriter {
  private static final int CONTROL_CHUNK_STREAM = 2;
  private static final int COMMAND_CHUNK_STREAM = 3;
  private static final int INHERIT_ALL = 3 << 6;
  private static final int HEADER_BYTES = 12;

  private final OutputStream out;
  private int chunkBytes = 128;

  ChunkWriter(OutputStream out) {
    this.out = out;
  }

  /** Sends a message; one that sets the chunk size holds for all after it. */
  void write(RtmpMessage message) throws IOException {
    ByteBuffer payload = message.payload();
    int chunkStream =
        message.type() == RtmpMessage.COMMAND_AMF0 ? COMMAND_CHUNK_STREAM : CONTROL_CHUNK_STREAM;
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(header(chunkStream, message, payload.remaining()));
    writePart(chunks, payload);
    while (payload.hasRemaining()) {
      chunks.write(INHERIT_ALL | chunkStream);
      writePart(chunks, payload);
    }
    out.write(chunks.toByteArray());
    out.flush();
    if (message.type() == RtmpMessage.SET_CHUNK_SIZE) {
      chunkBytes = ChunkReader.number(message);
    }
  }

  private static byte[] header(int chunkStream, RtmpMessage message, int length) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .put((byte) chunkStream)
        .putShort((short) 0)
        .put((byte) 0) // The timestamp has three bytes, too.
        .put((byte) (length >> 16))
        .putShort((short) length)
        .put((byte) message.type())
        .putInt(Integer.reverseBytes(message.streamId()))
        .array();
  }

  private void writePart(ByteArrayOutputStream chunks, ByteBuffer payload) {
    byte[] part = new byte[Math.min(chunkBytes, payload.remaining())];
    payload.get(part);
    chunks.writeBytes(part);
  }
}
