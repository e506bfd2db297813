package dev.pushcheck.sandbox;

import java.nio.ByteBuffer;

/**
 * One message of an RTMP connection.
 *
 * @param type one of the constants here, RTMP 1.0 §5.4 and §7.1
 * @param streamId 0 for the connection itself
 * @param payload its bytes, to be read through a duplicate
 */
record RtmpMessage(int type, int streamId, ByteBuffer payload) {
  static final int SET_CHUNK_SIZE = 1;
  static final int ABORT = 2;
  static final int ACKNOWLEDGEMENT = 3;
  static final int USER_CONTROL = 4;
  static final int WINDOW_SIZE = 5;
  static final int PEER_BANDWIDTH = 6;
  static final int AUDIO = 8;
  static final int VIDEO = 9;
  static final int COMMAND_AMF3 = 17;
  static final int COMMAND_AMF0 = 20;

  RtmpMessage {
    payload = payload.asReadOnlyBuffer();
  }

  /** A protocol control message that is a single number. */
  static RtmpMessage control(int type, int value) {
    return new RtmpMessage(type, 0, ByteBuffer.allocate(Integer.BYTES).putInt(value).flip());
  }

  static RtmpMessage command(int streamId, byte[] amf0) {
    return new RtmpMessage(COMMAND_AMF0, streamId, ByteBuffer.wrap(amf0));
  }

  @Override
  public ByteBuffer payload() {
    return payload.duplicate();
  }
}
