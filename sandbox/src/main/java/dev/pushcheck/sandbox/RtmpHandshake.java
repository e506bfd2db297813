package dev.pushcheck.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The server's side of the RTMP handshake, RTMP 1.0 §5.2. */
final class RtmpHandshake {
  private static final int VERSION = 3;
  private static final int BLOCK_BYTES = 1536;
  private static final int TIMES_BYTES = 8;

  private final InputStream in;
  private final OutputStream out;
  private final Random random = new Random();

  RtmpHandshake(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Reads the client's version and block.
   *
   * @throws ProtocolException if it speaks another protocol or version
   */
  byte[] receive() throws IOException {
    int version = in.read();
    if (version != VERSION) {
      throw new ProtocolException("RTMP version " + version);
    }
    return readBlock();
  }

  /** The client's block as the specification wants it back, with the time at which it was read. */
  static byte[] echo(byte[] block) {
    byte[] echo = block.clone();
    ByteBuffer.wrap(echo).putInt(4, (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    return echo;
  }

  /** A block of random bytes under time zero. */
  byte[] challenge() {
    byte[] block = new byte[BLOCK_BYTES];
    random.nextBytes(block);
    Arrays.fill(block, 0, TIMES_BYTES, (byte) 0);
    return block;
  }

  /**
   * Sends version, challenge and echo and waits for the client's echo.
   *
   * @throws ProtocolException if the client does not send back what it was sent
   */
  void complete(byte[] challenge, byte[] echo) throws IOException {
    out.write(
        ByteBuffer.allocate(1 + 2 * BLOCK_BYTES)
            .put((byte) VERSION)
            .put(challenge)
            .put(echo)
            .array());
    out.flush();
    byte[] answer = readBlock();
    boolean sameTime = Arrays.equals(challenge, 0, 4, answer, 0, 4);
    boolean sameRandom =
        Arrays.equals(challenge, TIMES_BYTES, BLOCK_BYTES, answer, TIMES_BYTES, BLOCK_BYTES);
    if (!sameTime || !sameRandom) {
      throw new ProtocolException("the client's echo differs");
    }
  }

  private byte[] readBlock() throws IOException {
    byte[] block = in.readNBytes(BLOCK_BYTES);
    if (block.length < BLOCK_BYTES) {
      throw new ProtocolException("the client left during the handshake");
    }
    return block;
  }
}
