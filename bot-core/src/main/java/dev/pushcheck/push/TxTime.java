package dev.pushcheck.push;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A {@code txTime} as written: Unix seconds, hexadecimal or decimal
 * (https://www.tencentcloud.com/document/product/267/31560, read 2026-11-22). Text of digits only
 * is read in the base that gives a plausible date.
 */
sealed interface TxTime {
  /** Hexadecimal digits it has at most; an unsigned 32-bit number of seconds. */
  long LAST_SECOND = 0xFFFF_FFFFL;

  /** Seconds at 2015-01-01 UTC; whatever is earlier looks cut off. */
  long FIRST_SECOND = 1_420_070_400L;

  /** More digits than any form has. */
  int MAX_LENGTH = 16;

  /**
   * Seconds, as they should be.
   *
   * @param base 16 or 10
   */
  record Seconds(Instant expires, int base) implements TxTime {}

  /** Milliseconds where seconds are asked for. */
  record Milliseconds(Instant meant, int base) implements TxTime {}

  /** A number of seconds before 2015. */
  record TooEarly(Instant instant) implements TxTime {}

  /** No number. */
  record NoNumber() implements TxTime {}

  static TxTime read(String text) {
    List<Integer> bases = isDecimal(text) ? List.of(10, 16) : List.of(16);
    for (int base : bases) {
      OptionalLong number = number(text, base);
      if (number.isPresent() && isPlausible(number.getAsLong())) {
        return new Seconds(Instant.ofEpochSecond(number.getAsLong()), base);
      }
    }
    for (int base : bases) {
      OptionalLong number = number(text, base);
      if (number.isPresent() && isPlausible(number.getAsLong() / 1000)) {
        return new Milliseconds(Instant.ofEpochMilli(number.getAsLong()), base);
      }
    }
    OptionalLong number = number(text, 16);
    return number.isPresent() && number.getAsLong() < FIRST_SECOND
        ? new TooEarly(Instant.ofEpochSecond(number.getAsLong()))
        : new NoNumber();
  }

  /** Whether it consists of digits alone, so that it can be shown without a second thought. */
  static boolean isPlain(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.chars().allMatch(HexFormat::isHexDigit);
  }

  /** As most signing code writes it. */
  static String hex(long seconds) {
    return Long.toHexString(seconds).toUpperCase(Locale.ROOT);
  }

  private static boolean isPlausible(long seconds) {
    return seconds >= FIRST_SECOND && seconds <= LAST_SECOND;
  }

  private static boolean isDecimal(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static OptionalLong number(String text, int base) {
    return isPlain(text) && (base == 16 || isDecimal(text)) && text.length() < MAX_LENGTH
        ? OptionalLong.of(Long.parseLong(text, base))
        : OptionalLong.empty();
  }
}
