package dev.pushcheck.slack;

/** Cuts text that is too long: at a blank where there is one near, never inside a character. */
final class WordCut {
  private static final String ELLIPSIS = "…";

  private WordCut() {}

  /** The text, if it has no more than so many UTF-16 units; else its beginning and an ellipsis. */
  static String at(int chars, String text) {
    if (text.length() <= chars) {
      return text;
    }
    int end = wholeCharacters(text, Math.max(0, chars - ELLIPSIS.length()));
    int blank = text.lastIndexOf(' ', end);
    boolean near = blank > end - Math.max(20, chars / 4);
    return text.substring(0, near && blank > 0 ? blank : end).stripTrailing() + ELLIPSIS;
  }

  private static int wholeCharacters(String text, int end) {
    boolean split = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return split ? end - 1 : end;
  }
}
