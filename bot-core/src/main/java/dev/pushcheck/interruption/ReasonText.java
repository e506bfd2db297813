package dev.pushcheck.interruption;

import dev.pushcheck.settings.Quotation;
import java.util.regex.Pattern;

/**
 * The vendor's words for a cause, as they may be shown: all of them, unless they repeat an address
 * or something that may be a signature.
 */
public final class ReasonText {
  private static final Pattern SUSPICIOUS =
      Pattern.compile(
          // a parameter, plain or encoded, even twice
          "[?&？＆][^\\s=＝]{0,64}+[=＝]|%(?:25){0,3}+(?:26|3[df])"
              // its value without it, also where its name is misspelt
              + "|(?:secret|sercet|secert)\\W{1,3}+[0-9a-z]{8}|[0-9a-f]{16}"
              // in two pieces, over two lines
              + "|[0-9a-f]{4,15}+\\s++[0-9a-f]{12}"
              // a key or a token of another kind
              + "|xox[a-z]-|xapp-|(?:akid|ikid)[0-9a-z]{8}"
              + "|(?=[a-z]{0,30}+[0-9])[0-9a-z]{25}",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 120;

  /** What is longer is no reason, and not worth reading to the end. */
  private static final int LONGEST_TOLD = 4_096;

  private ReasonText() {}

  /** The words as they may be kept and shown. */
  public static String of(String told) {
    return told.length() > LONGEST_TOLD || SUSPICIOUS.matcher(told).find()
        ? Quotation.of(told)
        : told;
  }

  /** The same without blanks around it and not longer than a line or two; may be empty. */
  static String cut(String reason) {
    String text = reason.strip();
    return text.codePointCount(0, text.length()) > LONGEST
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
        : text;
  }
}
