package dev.pushcheck.reply;

/**
 * Text of strangers without what a screen would obey or an eye would miss: control characters,
 * changes of writing direction, characters without width. They become visible, as the number of the
 * character in braces.
 */
public final class Harmless {
  private static final int REPLACEMENT = 0xFFFD;

  private Harmless() {}

  /** The text, with nothing hidden in it; a line break becomes visible too. */
  public static String text(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(harmless, c));
    return harmless.toString();
  }

  private static void append(StringBuilder harmless, int c) {
    switch (Character.getType(c)) {
      case Character.SURROGATE -> harmless.appendCodePoint(REPLACEMENT);
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          harmless.append("\\u{").append(Integer.toHexString(c)).append('}');
      default -> harmless.appendCodePoint(c);
    }
  }
}
