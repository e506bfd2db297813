package dev.pushcheck.net;

/** An address has been knocked at so often for people in chats that it is left in peace. */
public final class TooManyKnocksException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyKnocksException() {
    super("an address was knocked at too often");
  }
}
