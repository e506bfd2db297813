package dev.pushcheck.settings;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stranger's text as it may be shown: cut short, and without anything that may be secret. */
public final class Quotation {
  private static final int MAX_LENGTH = 60;
  private static final int LONGEST_WORD = 24;

  /** Half of the shortest signature: a line break may have cut one in two. */
  private static final int LONGEST_HEX = 15;

  private static final int LONGEST_PASSWORD = 256;
  private static final String MARKS_OF_PARAMETERS = "?=&%？＝＆％";
  private static final String SECRET = "secret";

  /** Name and password in front of a host. */
  private static final Pattern USER =
      Pattern.compile("(?:^|[/／\\\\]{2})[^/?#:：\\s]{0,64}+[:：][^/?#\\s]{0,256}@");

  private final StringBuilder shown = new StringBuilder();
  private int wordStart;
  private int wordLength;
  private int hexLength;

  /** Without a letter it is a number, such as a time or an id, and no signature. */
  private boolean hexLetters;

  private Quotation() {}

  /**
   * The beginning of the text, up to its first parameter, password or anything that could be a key
   * on its own.
   */
  public static String of(String text) {
    return new Quotation().quote(text);
  }

  private String quote(String text) {
    int end = Math.min(MAX_LENGTH, password(text));
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (i >= end || MARKS_OF_PARAMETERS.indexOf(c) >= 0 || isBehindSecret(c)) {
        return shown.toString().stripTrailing() + "…";
      }
      count(c);
      if (wordLength > LONGEST_WORD || (hexLetters && hexLength > LONGEST_HEX)) {
        return shown.substring(0, wordStart).stripTrailing() + "…";
      }
      shown.appendCodePoint(visible(c));
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  private void count(int c) {
    boolean inWord = Character.isLetterOrDigit(c);
    wordStart = inWord && wordLength > 0 ? wordStart : shown.length();
    wordLength = inWord ? wordLength + 1 : 0;
    hexLength =
        !inWord ? 0 : hexLength == wordLength - 1 && HexFormat.isHexDigit(c) ? wordLength : 0;
    hexLetters = hexLength > 0 && ((hexLetters && hexLength > 1) || !Character.isDigit(c));
  }

  private boolean isBehindSecret(int c) {
    int from = shown.length() - SECRET.length();
    return from >= 0
        && !Character.isLetterOrDigit(c)
        && shown.substring(from).equalsIgnoreCase(SECRET);
  }

  private static int password(String text) {
    Matcher user = USER.matcher(text.substring(0, Math.min(text.length(), LONGEST_PASSWORD)));
    return user.find() ? user.start() : MAX_LENGTH;
  }

  /** Nothing that moves the cursor, turns the writing round or cannot be encoded. */
  private static int visible(int c) {
    if (Character.isWhitespace(c) || Character.isISOControl(c)) {
      return ' ';
    }
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.SURROGATE ? '\uFFFD' : c;
  }
}
