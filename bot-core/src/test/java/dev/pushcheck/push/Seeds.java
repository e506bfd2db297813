package dev.pushcheck.push;

import java.security.SecureRandom;
import java.util.stream.LongStream;

/**
 * Seeds for tests over generated input: the same ones on every run, and a new one each time. A
 * failing test names its seed, which then makes the same input again.
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
    return LongStream.concat(
        LongStream.range(0, count), LongStream.of(new SecureRandom().nextLong()));
  }
}
