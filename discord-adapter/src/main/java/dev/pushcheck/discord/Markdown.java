package dev.pushcheck.discord;

import dev.pushcheck.reply.Harmless;

/**
 * Plain text as Discord's markdown, in which it means nothing but itself: no emphasis, link,
 * mention, emoji, timestamp, heading, list, quote or spoiler.
 *
 * <p>What has a meaning: https://docs.discord.com/developers/reference#message-formatting and
 * https://support.discord.com/hc/en-us/articles/210298617 (read 2026-11-22). A backslash takes it
 * from any mark. Marks that mean something only at a line's start, or before a slash, are left
 * alone elsewhere, so that text stays readable where it is shown raw, as in a notification.
 */
final class Markdown {
  private static final String MARKS = "\\*_~`|<@[]";
  private static final String MARKS_AT_START = ">#-+";
  private static final char LOOKS_LIKE_BACKTICK = '\u02CB';

  private Markdown() {}

  /** Words. */
  static String escaped(String text) {
    return escaped(text, Integer.MAX_VALUE);
  }

  /** As many of the words as fit, with an ellipsis if there are more. */
  static String escaped(String text, int mostChars) {
    Clipped clipped = new Clipped(mostChars);
    String harmless = Harmless.text(text);
    int digits = leadingDigits(harmless);
    for (int i = 0; i < harmless.length() && clipped.open(); ) {
      int c = harmless.codePointAt(i);
      boolean mark =
          MARKS.indexOf(c) >= 0
              || (i == 0 && MARKS_AT_START.indexOf(c) >= 0)
              || (i == digits && harmless.startsWith(". ", i))
              || harmless.startsWith("://", i);
      clipped.append((mark ? "\\" : "") + Character.toString(c));
      i += Character.charCount(c);
    }
    return clipped.text();
  }

  /**
   * A value as it is written. Within backticks only a backtick has a meaning, and none can be
   * escaped there: another sign that looks the same stands in for it.
   */
  static String code(String text, int mostChars) {
    Clipped clipped = new Clipped(mostChars - 2);
    Harmless.text(text)
        .replace('`', LOOKS_LIKE_BACKTICK)
        .codePoints()
        .takeWhile(c -> clipped.open())
        .forEach(c -> clipped.append(Character.toString(c)));
    String inside = clipped.text();
    return inside.isBlank() ? "` `" : "`" + inside + "`";
  }

  /** Plain text for where Discord reads no markdown, such as a button's label. */
  static String plain(String text, int mostChars) {
    Clipped clipped = new Clipped(mostChars);
    Harmless.text(text)
        .codePoints()
        .takeWhile(c -> clipped.open())
        .forEach(c -> clipped.append(Character.toString(c)));
    String inside = clipped.text();
    return inside.isBlank() ? Clipped.ELLIPSIS : inside;
  }

  private static int leadingDigits(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits;
  }
}
