package dev.pushcheck.discord;

/** Text that grows by indivisible bits until it is full; then it ends in an ellipsis. */
final class Clipped {
  static final String ELLIPSIS = "…";

  private final StringBuilder text = new StringBuilder();
  private final int mostChars;
  private int lastFit;
  private boolean full;

  /** Empty text with room for at least the ellipsis. */
  Clipped(int mostChars) {
    this.mostChars = Math.max(mostChars, ELLIPSIS.length());
  }

  /** Adds a bit, or, where it no longer fits, the ellipsis; after that nothing. */
  void append(String bit) {
    if (full) {
      return;
    }
    if (text.length() + bit.length() > mostChars) {
      text.setLength(lastFit);
      text.append(ELLIPSIS);
      full = true;
      return;
    }
    text.append(bit);
    if (text.length() + ELLIPSIS.length() <= mostChars) {
      lastFit = text.length();
    }
  }

  boolean open() {
    return !full;
  }

  int room() {
    return full ? 0 : mostChars - text.length();
  }

  String text() {
    return text.toString();
  }
}
