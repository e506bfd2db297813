package dev.pushcheck.app.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the places where a line may be broken: at blanks, and beside Chinese characters, but not so
 * that a line begins with a comma or ends in an opening bracket.
 */
final class WordBreaker {
  private static final String NEVER_FIRST = "，。、；：！？）》」』】〉〕”’…,.;:!?)]}%·";
  private static final String NEVER_LAST = "（《「『【〈〔“‘([{";
  private static final int NONE = -1;

  private final List<Word> words = new ArrayList<>();
  private List<Piece> word = new ArrayList<>();
  private boolean spaced;
  private int previous = NONE;

  private WordBreaker() {}

  static List<Word> words(List<Piece> pieces) {
    WordBreaker breaker = new WordBreaker();
    pieces.forEach(breaker::add);
    breaker.endWord();
    return breaker.words;
  }

  private void add(Piece piece) {
    if (piece.text().isEmpty()) {
      return;
    }
    if (piece.whole()) {
      append(piece, piece.text());
      return;
    }
    StringBuilder part = new StringBuilder();
    for (int c : piece.text().codePoints().toArray()) {
      boolean blank = Character.isWhitespace(c);
      if (blank || (!part.isEmpty() && mayBreak(part.codePointBefore(part.length()), c))) {
        append(piece, part.toString());
        part.setLength(0);
        endWord();
      }
      if (blank) {
        spaced = true;
      } else {
        part.appendCodePoint(c);
      }
    }
    append(piece, part.toString());
  }

  private void append(Piece piece, String part) {
    if (part.isEmpty()) {
      return;
    }
    if (mayBreak(previous, part.codePointAt(0))) {
      endWord();
    }
    word.add(piece.withText(part));
    previous = part.codePointBefore(part.length());
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(new Word(spaced, word));
      word = new ArrayList<>();
      spaced = false;
    }
    previous = NONE;
  }

  private static boolean mayBreak(int before, int after) {
    return before != NONE
        && (DisplayWidth.isWide(before) || DisplayWidth.isWide(after))
        && NEVER_LAST.indexOf(before) < 0
        && NEVER_FIRST.indexOf(after) < 0;
  }
}
