package dev.pushcheck.net;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What may be shown of something that a stranger has sent: one short line without surprises. */
final class Excerpt {
  private static final int MAX_CODE_POINTS = 80;
  private static final int MAX_BYTES_AS_HEX = 8;
  private static final int TLS_ALERT = 0x15;
  private static final int TLS_HANDSHAKE = 0x16;

  private Excerpt() {}

  /** The beginning of a text's first line; what is not printable becomes a blank. */
  static String of(String text) {
    StringBuilder excerpt = new StringBuilder();
    text.strip()
        .codePoints()
        .takeWhile(c -> c != '\n' && c != '\r')
        .limit(MAX_CODE_POINTS)
        .map(c -> isPrintable(c) ? c : ' ')
        .forEach(excerpt::appendCodePoint);
    return excerpt.toString().strip();
  }

  /** What bytes seem to be: a line of text, TLS, or else the first of them in hexadecimal. */
  static String of(byte[] bytes) {
    if (bytes.length > 1 && bytes[1] == 3 && bytes[0] == TLS_ALERT) {
      return "TLS alert";
    }
    if (bytes.length > 1 && bytes[1] == 3 && bytes[0] == TLS_HANDSHAKE) {
      return "TLS handshake";
    }
    String text = new String(bytes, StandardCharsets.US_ASCII);
    String line = text.lines().findFirst().orElse("");
    if (!line.isBlank() && line.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return of(line);
    }
    int shown = Math.min(bytes.length, MAX_BYTES_AS_HEX);
    return "bytes " + HexFormat.ofDelimiter(" ").formatHex(bytes, 0, shown);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
