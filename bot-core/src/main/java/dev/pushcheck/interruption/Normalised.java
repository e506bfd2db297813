package dev.pushcheck.interruption;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts comparable that differ only in letter case, punctuation, blanks or width of
 * characters. What comes out is lower-case words and runs of Chinese characters, one blank between
 * them.
 */
final class Normalised {
  /** A reason or a question is a sentence or a few; what comes after this is not read. */
  static final int MAX_CHARS = 1_000;

  private enum Kind {
    HAN,
    WORD,
    INSIDE_WORD,
    OTHER
  }

  private Normalised() {}

  /** The text's words; empty if it has none. Takes any text, and time linear in what is read. */
  static String of(String text) {
    StringBuilder words = new StringBuilder();
    Kind previous = Kind.OTHER;
    boolean gap = false;
    for (int c : lower(text).codePoints().toArray()) {
      Kind kind = kind(c);
      if (kind == Kind.INSIDE_WORD) {
        continue;
      } else if (kind == Kind.OTHER) {
        gap = true;
        continue;
      }
      boolean sameRun = kind == previous && (kind == Kind.HAN || !gap);
      if (!sameRun && words.length() > 0) {
        words.append(' ');
      }
      words.appendCodePoint(c);
      previous = kind;
      gap = false;
    }
    return words.toString();
  }

  /** The text in lower case and with ASCII forms of digits and signs, cut to what is read. */
  static String lower(String text) {
    // A single character may become eighteen, so what comes out is cut as well.
    return cut(Normalizer.normalize(cut(text), Normalizer.Form.NFKC))
        .replace('\u2212', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** The part of a text that is read. */
  static String cut(String text) {
    return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
  }

  private static Kind kind(int c) {
    if (c == '\'' || c == '\u2019') {
      return Kind.INSIDE_WORD;
    } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
      return Kind.HAN;
    }
    return Character.isLetterOrDigit(c) ? Kind.WORD : Kind.OTHER;
  }
}
