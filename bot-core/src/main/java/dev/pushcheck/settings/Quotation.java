package dev.pushcheck.settings;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stranger's text as it may be shown: cut short, and without anything that may be secret. */
public final class Quotation {
  private static final int MAX_LENGTH = 60;
  private static final int LONGEST_WORD = 24;

  /** Of capitals, small letters and digits together, as keys are and names hardly ever. */
  private static final int LONGEST_MIXED_WORD = 15;

  /** Half of the shortest signature: a line break may have cut one in two. */
  private static final int LONGEST_HEX = 15;

  private static final int LONGEST_SECRET = 256;
  private static final String MARKS_OF_PARAMETERS = "?=&%？＝＆％";
  private static final String SECRET = "secret";

  /** Name and password in front of a host. */
  private static final Pattern USER =
      Pattern.compile("(?:^|[/／\\\\]{2})[^/?#:：\\s]{0,64}+[:：][^/?#\\s]{0,256}@");

  /** Tokens of Slack's and Discord's, and what a SecretId of Tencent's begins with. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?:(?i:xox[a-z]-|xapp-)|(?:AKID|IKID)[A-Za-z0-9]{8}"
              + "|[\\w-]{23,28}+\\.[\\w-]{6,7}+\\.[\\w-]{6})");

  private final StringBuilder shown = new StringBuilder();
  private final Word word = new Word();
  private final HexRun hex = new HexRun();

  private Quotation() {}

  /**
   * The beginning of the text, up to its first parameter, password or anything that could be a key
   * on its own.
   */
  public static String of(String text) {
    return new Quotation().quote(text);
  }

  /** Whether a name is one of the tokens that are known by their form. */
  public static boolean isToken(String name) {
    return TOKEN.matcher(name).find();
  }

  private String quote(String text) {
    int end = Math.min(MAX_LENGTH, Math.min(start(USER, text), start(TOKEN, text)));
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (i >= end || MARKS_OF_PARAMETERS.indexOf(c) >= 0 || isBehindSecret(c)) {
        return shown.toString().stripTrailing() + "…";
      }
      word.add(c);
      hex.add(c);
      if (word.mayBeAKey() || hex.mayBeASignature()) {
        int from = Math.min(word.start, hex.mayBeASignature() ? hex.start : word.start);
        return shown.substring(0, from).stripTrailing() + "…";
      }
      shown.appendCodePoint(visible(c));
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  /** The letters and digits in a row. */
  private final class Word {
    private int start;
    private int length;
    private boolean capitals;
    private boolean smallLetters;
    private boolean digits;

    void add(int c) {
      if (!Character.isLetterOrDigit(c)) {
        length = 0;
      } else {
        if (length++ == 0) {
          start = shown.length();
          capitals = false;
          smallLetters = false;
          digits = false;
        }
        capitals |= c >= 'A' && c <= 'Z';
        smallLetters |= c >= 'a' && c <= 'z';
        digits |= c >= '0' && c <= '9';
      }
    }

    boolean mayBeAKey() {
      return length > LONGEST_WORD
          || (length > LONGEST_MIXED_WORD && capitals && smallLetters && digits);
    }
  }

  /** Hexadecimal digits in a row, also in several pieces with nothing but blanks between them. */
  private final class HexRun {
    private int start;
    private int length;

    /** Without a letter it is a number, such as a time or an id, and no signature. */
    private boolean letters;

    /** Other letters in the same word: then it is a word of some language. */
    private boolean spoilt;

    void add(int c) {
      if (isBlank(c)) {
        length = spoilt ? 0 : length;
        spoilt = false;
      } else if (!HexFormat.isHexDigit(c)) {
        length = 0;
        spoilt = Character.isLetterOrDigit(c);
      } else {
        if (length++ == 0) {
          start = shown.length();
          letters = false;
        }
        letters |= !Character.isDigit(c);
      }
    }

    boolean mayBeASignature() {
      return letters && length > LONGEST_HEX;
    }
  }

  /** Also where the name is misspelt by one letter, as in Tencent's own {@code txSercet}. */
  private boolean isBehindSecret(int c) {
    int from = shown.length() - SECRET.length();
    return from >= 0
        && !Character.isLetterOrDigit(c)
        && Spelling.distance(shown.substring(from).toLowerCase(Locale.ROOT), SECRET) <= 1;
  }

  private static int start(Pattern secret, String text) {
    Matcher found = secret.matcher(text.substring(0, Math.min(text.length(), LONGEST_SECRET)));
    return found.find() ? found.start() : MAX_LENGTH;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
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
