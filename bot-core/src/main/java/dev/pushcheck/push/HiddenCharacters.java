package dev.pushcheck.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Characters that do not belong inside an address but look as if they did, or cannot be seen at
 * all: blanks, line breaks, zero-width and full-width characters, typographic quotes and dashes,
 * and backslashes that JSON or a shell needs.
 */
final class HiddenCharacters {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;
  private static final int MAX_NAMED = 5;
  private static final String QUOTES = "‘’‚‛“”„‟«»‹›";

  /** Fillers, the blank of Braille and variation selectors: seen by nobody, called no blanks. */
  private static final String INVISIBLE = "\u115F\u1160\u2800\u3164\uFE0E\uFE0F\uFFA0";

  private static final Map<Integer, String> LOOK_ALIKES =
      Map.of(
          0x3002, ".", 0xFF61, ".", 0x2010, "-", 0x2011, "-", 0x2012, "-", 0x2013, "-", 0x2014, "-",
          0x2212, "-");

  private HiddenCharacters() {}

  /**
   * A text without hidden characters.
   *
   * @param text what remains, look-alikes replaced by what was meant
   * @param names of the different characters found, at most a handful
   * @param position of the first one, counted from 1
   */
  record Cleaned(String text, List<String> names, int position) {}

  /** Cleans a text; empty if there is nothing to clean. */
  static Optional<Cleaned> clean(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    List<String> names = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int start = i;
      i += Character.charCount(c);
      String meant = meant(c);
      if (c == '\\') {
        String escape = Escapes.backslashAt(text, start);
        meant = escape.isEmpty() ? null : Escapes.withoutBackslashes(escape);
        i = start + Math.max(1, escape.length());
      }
      if (meant == null) {
        rest.appendCodePoint(c);
        continue;
      }
      rest.append(meant);
      first = first == 0 ? start + 1 : first;
      if (names.size() < MAX_NAMED && !names.contains(name(c))) {
        names.add(name(c));
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cleaned(rest.toString(), names, first));
  }

  /** Whether it takes room, or none, without being seen. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || INVISIBLE.indexOf(c) >= 0;
  }

  private static @Nullable String meant(int c) {
    if (c > ' ' && c < 0x7F) {
      return null;
    } else if (isBlank(c) || QUOTES.indexOf(c) >= 0) {
      return "";
    } else if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return Character.toString(c - FULL_WIDTH_SHIFT);
    }
    return LOOK_ALIKES.get(c);
  }

  private static String name(int c) {
    String name = Character.getName(c);
    return String.format("U+%04X", c) + (name == null ? "" : " " + name);
  }
}
