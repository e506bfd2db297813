package dev.pushcheck.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts an RTMP connection's chunks together into messages, RTMP 1.0 §5.3.
 *
 * <p>Timestamps are stepped over: nothing here plays media.
 */
final class ChunkReader {
  private static final int INITIAL_CHUNK_BYTES = 128;
  private static final int EXTENDED_TIMESTAMP = 0xFFFFFF;

  /** What chunks of one chunk stream inherit from those before, and what has come so far. */
  private static final class ChunkStream {
    int length;
    int type;
    int streamId;
    boolean extendedTimestamp;
    boolean begun;
    final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  }

  private final DataInputStream in;
  private final Map<Integer, ChunkStream> streams = new HashMap<>();
  private int chunkBytes = INITIAL_CHUNK_BYTES;
  private long consumed;

  ChunkReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** Bytes read so far, as acknowledgements count them. */
  long consumed() {
    return consumed;
  }

  /** The next message; changes of chunk size and aborted messages are dealt with on the way. */
  RtmpMessage next() throws IOException {
    while (true) {
      RtmpMessage message = nextMessage();
      if (message.type() == RtmpMessage.SET_CHUNK_SIZE) {
        chunkBytes = number(message);
        if (chunkBytes < 1) {
          throw new ProtocolException("chunk size " + chunkBytes);
        }
      } else if (message.type() == RtmpMessage.ABORT) {
        ChunkStream aborted = streams.get(number(message));
        if (aborted != null) {
          aborted.partial.reset();
        }
      } else {
        return message;
      }
    }
  }

  /** The number that a protocol control message consists of. */
  static int number(RtmpMessage message) throws ProtocolException {
    ByteBuffer payload = message.payload();
    if (payload.remaining() < Integer.BYTES) {
      throw new ProtocolException("control message " + message.type() + " is too short");
    }
    return payload.getInt();
  }

  private RtmpMessage nextMessage() throws IOException {
    while (true) {
      int basic = readNumber(1);
      ChunkStream stream =
          streams.computeIfAbsent(chunkStreamId(basic & 0x3F), id -> new ChunkStream());
      readHeader(basic >> 6, stream);
      readPayload(stream);
      if (stream.partial.size() == stream.length) {
        ByteBuffer payload = ByteBuffer.wrap(stream.partial.toByteArray());
        stream.partial.reset();
        return new RtmpMessage(stream.type, stream.streamId, payload);
      }
    }
  }

  private int chunkStreamId(int low) throws IOException {
    return switch (low) {
      case 0 -> 64 + readNumber(1);
      case 1 -> 64 + readNumber(1) + 256 * readNumber(1);
      default -> low;
    };
  }

  private void readHeader(int format, ChunkStream stream) throws IOException {
    if (format != 0 && !stream.begun) {
      throw new ProtocolException("chunk stream begins with a header that inherits");
    }
    if (format < 3) {
      if (stream.partial.size() > 0) {
        throw new ProtocolException("message begins inside another");
      }
      stream.extendedTimestamp = readNumber(3) == EXTENDED_TIMESTAMP;
    }
    if (format < 2) {
      stream.length = readNumber(3);
      stream.type = readNumber(1);
    }
    if (format == 0) {
      stream.streamId = Integer.reverseBytes(readNumber(4));
      stream.begun = true;
    }
    if (stream.extendedTimestamp) {
      readNumber(4);
    }
  }

  private void readPayload(ChunkStream stream) throws IOException {
    byte[] part = new byte[Math.min(chunkBytes, stream.length - stream.partial.size())];
    in.readFully(part);
    consumed += part.length;
    stream.partial.write(part);
  }

  private int readNumber(int bytes) throws IOException {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | in.readUnsignedByte();
    }
    consumed += bytes;
    return number;
  }
}
