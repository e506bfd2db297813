package dev.pushcheck.net;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The greeting with which every RTMP connection begins, in its plain form: one version byte, then
 * 1536 bytes each way that are sent back.
 *
 * @see <a href="https://rtmp.veriskope.com/docs/spec/">RTMP 1.0, section 5.2</a>
 */
final class RtmpHandshake {
  private static final int VERSION = 3;
  private static final int SIZE = 1536;
  private static final int HEAD = 8;
  private static final int MAX_EXCERPT = 120;

  private RtmpHandshake() {}

  /**
   * Greets, and comes back when the server has greeted in turn. Whether it echoes faithfully is not
   * looked at: some that want a digest in the greeting do not, and accept ours all the same.
   *
   * @throws OtherProtocolException if what answers is no RTMP server
   */
  static void shake(CountedInput in, OutputStream out) throws IOException {
    byte[] ours = greeting();
    out.write(VERSION);
    out.write(ours);
    out.flush();
    byte[] theirs;
    try {
      version(in);
      theirs = in.next(SIZE);
    } catch (EOFException e) {
      throw new OtherProtocolException("closes the connection");
    }
    if (Arrays.equals(ours, theirs)) {
      throw new OtherProtocolException("sends back what it gets");
    }
    out.write(theirs);
    out.flush();
    try {
      in.next(SIZE);
    } catch (EOFException e) {
      throw new OtherProtocolException("closes the connection");
    }
  }

  /** Time zero and version zero, which asks for the plain form, then random bytes. */
  private static byte[] greeting() {
    byte[] random = new byte[SIZE - HEAD];
    new SecureRandom().nextBytes(random);
    byte[] greeting = new byte[SIZE];
    System.arraycopy(random, 0, greeting, HEAD, random.length);
    return greeting;
  }

  private static void version(CountedInput in) throws IOException {
    int version = in.next();
    if (version == VERSION) {
      return;
    }
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    start.write(version);
    start.write(in.readNBytes(Math.min(in.available(), MAX_EXCERPT)));
    throw new OtherProtocolException(Excerpt.of(start.toByteArray()));
  }
}
