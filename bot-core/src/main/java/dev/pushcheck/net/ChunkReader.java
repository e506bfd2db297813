package dev.pushcheck.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts RTMP's messages together from the chunks in which they come, of several at the same time.
 *
 * @see <a href="https://rtmp.veriskope.com/docs/spec/">RTMP 1.0, section 5.3</a>
 */
final class ChunkReader {
  private static final int EXTENDED = 0xFFFFFF;
  private static final int SET_CHUNK_SIZE = 1;
  private static final int ABORT = 2;

  private final CountedInput in;
  private final Map<Integer, Stream> streams = new HashMap<>();
  private int chunkSize = 128;

  ChunkReader(CountedInput in) {
    this.in = in;
  }

  /**
   * A whole message.
   *
   * @param type as in RTMP, for example 20 for a command in AMF 0
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Message(int type, byte[] payload) {
    /** The number of four bytes with which most control messages begin. */
    int number() throws OtherProtocolException {
      if (payload.length < Integer.BYTES) {
        throw new OtherProtocolException("RTMP control message cut short");
      }
      return ByteBuffer.wrap(payload).getInt();
    }
  }

  /** What is known of one chunk stream: headers may leave out what has not changed. */
  private static final class Stream {
    private int length;
    private int type;
    private boolean extended;
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
  }

  /** The next message that is not about chunking itself. */
  Message next() throws IOException {
    while (true) {
      Stream stream = chunk();
      if (stream.payload.size() < stream.length) {
        continue;
      }
      Message message = new Message(stream.type, stream.payload.toByteArray());
      stream.payload.reset();
      switch (message.type()) {
        case SET_CHUNK_SIZE -> resize(message.number());
        case ABORT -> abort(message.number());
        default -> {
          return message;
        }
      }
    }
  }

  private Stream chunk() throws IOException {
    int first = in.next();
    int format = first >> 6;
    int id = id(first & 0x3F);
    Stream stream = streams.get(id);
    if (stream == null) {
      if (format != 0 && format != 1) {
        throw new OtherProtocolException("RTMP chunk that refers to none before");
      }
      stream = new Stream();
      streams.put(id, stream);
    }
    header(stream, format);
    int rest = stream.length - stream.payload.size();
    stream.payload.write(in.next(Math.min(chunkSize, rest)));
    return stream;
  }

  private int id(int low) throws IOException {
    return switch (low) {
      case 0 -> 64 + in.next();
      case 1 -> 64 + in.next() + 256 * in.next();
      default -> low;
    };
  }

  private void header(Stream stream, int format) throws IOException {
    if (format < 3) {
      stream.extended = in.number(3) == EXTENDED;
    }
    if (format < 2) {
      stream.payload.reset();
      stream.length = in.number(3);
      stream.type = in.next();
    }
    if (format == 0) {
      in.number(4);
    }
    if (stream.extended) {
      in.number(4);
    }
  }

  private void resize(int size) throws OtherProtocolException {
    if (size < 1) {
      throw new OtherProtocolException("RTMP chunk size " + size);
    }
    chunkSize = size;
  }

  private void abort(int id) {
    Stream stream = streams.get(id);
    if (stream != null) {
      stream.payload.reset();
    }
  }
}
