package dev.pushcheck.app.terminal;

/** How many columns of a terminal a text takes: two for a Chinese character, none for an accent. */
final class DisplayWidth {
  /**
   * First and last code points of the blocks shown two columns wide, ascending: writing that is
   * wide or full-width after https://www.unicode.org/reports/tr11/ (read 2026-11-22), and pictures
   * beyond the Basic Multilingual Plane. Terminals differ on other pictures and on ambiguous
   * characters; those count as one.
   */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  static boolean isWide(int codePoint) {
    for (int[] block : WIDE) {
      if (codePoint <= block[1]) {
        return codePoint >= block[0];
      }
    }
    return false;
  }
}
