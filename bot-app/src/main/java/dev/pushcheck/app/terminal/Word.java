package dev.pushcheck.app.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces between two places where a line may be broken.
 *
 * @param spaced whether a blank stands before it, unless it begins a line
 * @param pieces at least one
 */
record Word(boolean spaced, List<Piece> pieces) {
  int width() {
    return pieces.stream().mapToInt(Piece::width).sum();
  }

  /**
   * This word if it fits, else its pieces; only what may be cut is cut if it does not fit alone.
   */
  List<Word> fittedTo(int columns) {
    if (width() <= columns) {
      return List.of(this);
    }
    List<Word> parts = new ArrayList<>();
    for (Piece piece : pieces) {
      for (Piece part : cut(piece, columns)) {
        parts.add(new Word(spaced && parts.isEmpty(), List.of(part)));
      }
    }
    return parts;
  }

  private static List<Piece> cut(Piece piece, int columns) {
    if (piece.whole() && piece.text().indexOf(' ') < 0) {
      return List.of(piece);
    }
    List<Piece> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int used = 0;
    for (int c : piece.text().codePoints().toArray()) {
      int width = DisplayWidth.of(c);
      if (used + width > columns) {
        parts.add(piece.withText(part.toString()));
        part.setLength(0);
        used = 0;
      }
      part.appendCodePoint(c);
      used += width;
    }
    parts.add(piece.withText(part.toString()));
    return parts;
  }
}
