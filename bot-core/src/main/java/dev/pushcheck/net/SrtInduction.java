package dev.pushcheck.net;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/**
 * The first half of SRT's handshake, in which the listener only hands out a cookie and keeps
 * nothing; the second half, which would open a connection, is never sent.
 *
 * @see <a href="https://www.ietf.org/archive/id/draft-sharabayko-srt-01.txt">SRT, section 4.3.1</a>
 */
final class SrtInduction {
  private static final int SIZE = 64;
  private static final int CONTROL_HANDSHAKE = 0x8000_0000;
  private static final int DESTINATION_AT = 12;
  private static final int VERSION_AT = 16;
  private static final int TYPE_AT = 36;
  private static final int FIRST_REJECTION = 1000;
  private static final short MAGIC = 0x4A17;
  private static final int CALLER_VERSION = 4;
  private static final short DATAGRAM = 2;
  private static final int INDUCTION = 1;
  private static final int MTU = 1500;
  private static final int FLOW_WINDOW = 8192;
  private static final int MAX_SEQUENCE = 0x7FFF_FFFF;

  private final int socketId;
  private final int firstSequence;

  SrtInduction(Random random) {
    this.socketId = 1 + random.nextInt(0x3FFF_FFFF);
    this.firstSequence = random.nextInt(MAX_SEQUENCE);
  }

  /** The packet to send. */
  byte[] request() {
    return ByteBuffer.allocate(SIZE)
        .putInt(CONTROL_HANDSHAKE)
        .putInt(0)
        .putInt(0) // timestamp
        .putInt(0) // destination: not known yet
        .putInt(CALLER_VERSION)
        .putShort((short) 0) // no encryption
        .putShort(DATAGRAM)
        .putInt(firstSequence)
        .putInt(MTU)
        .putInt(FLOW_WINDOW)
        .putInt(INDUCTION)
        .putInt(socketId)
        .array(); // cookie and peer address stay zero
  }

  /**
   * Accepts a listener's answer.
   *
   * @throws OtherProtocolException if it is anything else
   */
  void check(byte[] packet) throws OtherProtocolException {
    ByteBuffer answer = ByteBuffer.wrap(packet);
    if (packet.length < SIZE
        || answer.getInt(0) != CONTROL_HANDSHAKE
        || answer.getInt(DESTINATION_AT) != socketId) {
      throw new OtherProtocolException(
          Excerpt.of(Arrays.copyOf(packet, Math.min(packet.length, SIZE))));
    }
    int type = answer.getInt(TYPE_AT);
    if (type >= FIRST_REJECTION) {
      throw new OtherProtocolException("SRT rejection " + type);
    }
    int version = answer.getInt(VERSION_AT);
    if (version != 5 || answer.getShort(VERSION_AT + 6) != MAGIC || type != INDUCTION) {
      throw new OtherProtocolException("UDT or SRT before 1.3, handshake version " + version);
    }
  }
}
