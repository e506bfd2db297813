package dev.pushcheck.net;

import java.io.IOException;

/** What came is not what the protocol has at this place; the message is short and printable. */
final class OtherProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  OtherProtocolException(String message) {
    super(message);
  }
}
