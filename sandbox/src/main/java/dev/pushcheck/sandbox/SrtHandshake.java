package dev.pushcheck.sandbox;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The fields of an SRT handshake packet that a listener looks at or fills in.
 *
 * <p>Layout: draft-sharabayko-srt-01 §3.2.1,
 * https://datatracker.ietf.org/doc/draft-sharabayko-srt/.
 *
 * @param destination socket the packet is meant for, 0 in a caller's first one
 * @param version 4 in an induction from the caller, 5 otherwise
 * @param extension what follows, or {@link #MAGIC} in an induction from the listener
 * @param type {@link #INDUCTION}, {@link #CONCLUSION} or a reason for rejection
 * @param socketId socket of the sender
 * @param cookie what the listener gave out in the induction, 0 before
 */
record SrtHandshake(
    int destination, int version, int extension, int type, int socketId, int cookie) {
  static final int INDUCTION = 1;
  static final int CONCLUSION = -1;
  static final int MAGIC = 0x4A17;

  /** "Not enough resources", table 7 of the draft. */
  static final int REJECTED_FOR_RESOURCES = 1003;

  private static final int CONTROL = 0x8000;
  private static final int HEADER_BYTES = 16;
  private static final int BYTES = HEADER_BYTES + 48;
  private static final int MTU_BYTES = 1500;
  private static final int FLOW_WINDOW_PACKETS = 8192;

  /** Reads a packet; empty if it is anything else than a handshake. */
  static Optional<SrtHandshake> read(byte[] packet) {
    ByteBuffer in = ByteBuffer.wrap(packet);
    if (packet.length < BYTES || in.getInt() != CONTROL << 16) {
      return Optional.empty();
    }
    int destination = in.getInt(12);
    in.position(HEADER_BYTES);
    int version = in.getInt();
    int extension = in.getInt() & 0xFFFF;
    int type = in.getInt(HEADER_BYTES + 20);
    int socketId = in.getInt(HEADER_BYTES + 24);
    int cookie = in.getInt(HEADER_BYTES + 28);
    return Optional.of(new SrtHandshake(destination, version, extension, type, socketId, cookie));
  }

  /** The packet, without extensions. */
  byte[] packet() {
    return ByteBuffer.allocate(BYTES)
        .putInt(CONTROL << 16)
        .putInt(0)
        .putInt(0)
        .putInt(destination)
        .putInt(version)
        .putInt(extension)
        .putInt(0)
        .putInt(MTU_BYTES)
        .putInt(FLOW_WINDOW_PACKETS)
        .putInt(type)
        .putInt(socketId)
        .putInt(cookie)
        .array();
  }
}
