package dev.pushcheck.push;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that follow a signed address in the same text. */
final class Prose {
  private static final Pattern SIGNATURE =
      Pattern.compile("(?<![A-Za-z_])txSecret=(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})(?![0-9A-Za-z])");
  private static final Pattern EXPIRY =
      Pattern.compile("(?<![A-Za-z_])txTime=(?:[0-9]{10}|[0-9A-Fa-f]{8})(?![0-9A-Za-z])");

  /** Closes a sentence right behind the last value, which has none of these. */
  private static final Pattern END =
      Pattern.compile("(?:txTime=|txSecret=)[0-9A-Za-z]++([.,;:!?)\\]}>'\"`]++)$");

  private static final String MARKS_OF_AN_ADDRESS = "?&=/%？＆＝／％";
  private static final int FIRST_IDEOGRAPH_OR_WIDE = 0x2E80;

  private Prose() {}

  /** The text without the words behind it, if what comes before them is signed completely. */
  static String cutTail(String text) {
    Matcher signature = SIGNATURE.matcher(text);
    Matcher expiry = EXPIRY.matcher(text);
    String address = text;
    if (signature.find() && expiry.find()) {
      int end = endOfWord(text, Math.max(signature.end(), expiry.end()));
      address = isWords(text, end) ? text.substring(0, end) : text;
    }
    return withoutEnd(address);
  }

  /** Ideographs right behind the signature are words; later they may be a customer's own value. */
  private static int endOfWord(String text, int from) {
    int end = from;
    if (end < text.length() && text.charAt(end) >= FIRST_IDEOGRAPH_OR_WIDE) {
      return end;
    }
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the next word cannot be a piece of the address. */
  private static boolean isWords(String text, int from) {
    int start = from;
    while (start < text.length() && HiddenCharacters.isBlank(text.charAt(start))) {
      start++;
    }
    int end = start;
    boolean marked = false;
    while (end < text.length() && !HiddenCharacters.isBlank(text.charAt(end))) {
      marked |= MARKS_OF_AN_ADDRESS.indexOf(text.charAt(end)) >= 0;
      end++;
    }
    return !marked || text.substring(start, end).contains("://");
  }

  private static String withoutEnd(String text) {
    // What is before the last parameter cannot matter, and need not be searched.
    String last = text.substring(Math.max(0, text.lastIndexOf("tx")));
    Matcher end = END.matcher(last);
    return end.find() && !end.group(1).endsWith("...")
        ? text.substring(0, text.length() - end.group(1).length())
        : text;
  }
}
