package dev.pushcheck.push;

import java.security.SecureRandom;
import java.util.stream.LongStream;

/**
 * Seeds for tests over generated input: the same ones on every run, and with {@code -DnewSeeds=}
 * also one that nobody has tried. A failing test names its seed, which then makes the same input
 * again.
 */
final class Seeds {
  private Seeds() {}

  static LongStream hundreds() {
    return and(300);
  }

  static LongStream thousand() {
    return and(1000);
  }

  private static LongStream and(int count) {
    LongStream tried = LongStream.range(0, count);
    return System.getProperty("newSeeds") == null
        ? tried
        : LongStream.concat(tried, LongStream.of(new SecureRandom().nextLong()));
  }
}
