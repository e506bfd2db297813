package dev.pushcheck.push;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** Words of a template that somebody forgot to replace. */
final class Placeholders {
  private static final Pattern MARK =
      Pattern.compile(
          "[{}<>\\[\\]]|\\$\\(|^\\$[A-Za-z_]|%s|\\*{3}|^\\.{2,}+$|\\.{3}$|[…•]|^[xX]{4,}+$"
              + "|^(?:AppName|StreamName)$");

  /**
   * Names that begin with "your" are fair; those that only say what they are the name of are not.
   */
  private static final Pattern YOURS =
      Pattern.compile(
          "^your(?:[-_ .]?(?:app|stream|room|channel|push|live|domain|host|server|key|secret|tx|sign"
              + "(?:ature)?|time|name|id|url|address|token|here))++(?:\\..*+)?+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YOUR_DOMAIN =
      Pattern.compile("your[-_]?domain", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORDS =
      Pattern.compile("<[A-Za-z]{1,20} [A-Za-z ]{1,20}>|\\{[A-Za-z]{1,20} [A-Za-z ]{1,20}}");

  private Placeholders() {}

  /** The text with placeholders such as {@code <your key>} as one word. */
  static String withoutBlanks(String text) {
    return WORDS
        .matcher(text)
        .replaceAll(words -> quoteReplacement(words.group().replace(' ', '-')));
  }

  /** Whether this part of an address is none, but says what should stand there. */
  static boolean in(String part) {
    return !isNumber(part)
        && (MARK.matcher(part).find()
            || YOURS.matcher(part).matches()
            || YOUR_DOMAIN.matcher(part).find());
  }

  /** As a signature and an expiry are, which make up most of an address. */
  private static boolean isNumber(String part) {
    return part.chars().allMatch(HexFormat::isHexDigit);
  }
}
