package dev.pushcheck.push;

/** Reading an address came to a place where nothing makes sense any more. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String stoppedAt;

  /**
   * Reading stopped.
   *
   * @param stoppedAt the text from there on; not in the message, as it may hold a signature
   */
  UnreadableException(String stoppedAt) {
    super("reading stopped");
    this.stoppedAt = stoppedAt;
  }

  String stoppedAt() {
    return stoppedAt;
  }
}
