package dev.pushcheck.settings;

import java.util.HexFormat;

/** A stranger's text as it may be shown: cut short, and without anything that may be secret. */
public final class Quotation {
  private static final int MAX_LENGTH = 60;
  private static final int LONGEST_WORD = 24;

  /** Half a signature, as a line break in the middle leaves it, is longer. */
  private static final int LONGEST_HEX = 11;

  private static final String MARKS_OF_PARAMETERS = "?=&%？＝＆％";

  private Quotation() {}

  /**
   * The beginning of the text, up to its first parameter or anything that could be a key on its
   * own.
   */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    int wordStart = 0;
    int wordLength = 0;
    boolean hex = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean inWord = Character.isLetterOrDigit(c);
      wordStart = inWord && wordLength > 0 ? wordStart : shown.length();
      wordLength = inWord ? wordLength + 1 : 0;
      hex = (hex || wordLength == 1) && HexFormat.isHexDigit(c);
      if (wordLength > (hex ? LONGEST_HEX : LONGEST_WORD) || (wordLength > 0 && i >= MAX_LENGTH)) {
        return shown.substring(0, wordStart).stripTrailing() + "…";
      } else if (MARKS_OF_PARAMETERS.indexOf(c) >= 0 || i >= MAX_LENGTH) {
        return shown.toString().stripTrailing() + "…";
      }
      shown.appendCodePoint(Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c);
      i += Character.charCount(c);
    }
    return shown.toString();
  }
}
