package dev.pushcheck.app.terminal;

/**
 * Text in one style, already harmless.
 *
 * @param whole whether it stays on one line, blanks included, as long as it fits on one; without
 *     blanks however long it is, as an address that is cut in two cannot be copied
 */
record Piece(String text, Style style, boolean whole) {
  static Piece of(String text, Style style) {
    return new Piece(text, style, false);
  }

  int width() {
    return DisplayWidth.of(text);
  }

  Piece withText(String other) {
    return new Piece(other, style, whole);
  }
}
