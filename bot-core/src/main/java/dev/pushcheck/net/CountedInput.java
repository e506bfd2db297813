package dev.pushcheck.net;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts what is read of it, and that a stranger cannot make endless. */
final class CountedInput extends FilterInputStream {
  static final int MAX_BYTES = 64 * 1024;

  private int count;

  CountedInput(InputStream in) {
    super(in);
  }

  /** How many bytes have been read. */
  int count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (count >= MAX_BYTES) {
      throw new OtherProtocolException("sends without end");
    }
    int read = super.read(bytes, offset, Math.min(length, MAX_BYTES - count));
    count += Math.max(read, 0);
    return read;
  }

  /** The next byte, 0 to 255. */
  int next() throws IOException {
    int next = read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  /** Exactly so many bytes. Takes memory only for what has come, whatever was announced. */
  byte[] next(int length) throws IOException {
    byte[] bytes = readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  /** A big-endian number of up to four bytes; of four, the highest bit is the sign. */
  int number(int bytes) throws IOException {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | next();
    }
    return number;
  }
}
