package dev.pushcheck.discord;

/** Text in which every character can be seen: none turns the line, hides, or ends it. */
final class Harmless {
  private static final int REPLACEMENT = 0xFFFD;

  private Harmless() {}

  static String text(String text) {
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
