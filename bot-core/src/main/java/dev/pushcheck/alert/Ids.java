package dev.pushcheck.alert;

import java.security.SecureRandom;

/** Makes ids that nobody guesses. Safe for use by several threads. */
public final class Ids {
  private static final String SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz";

  /** About 62 bits; short enough that a key made of it fits a nonce. */
  private static final int LENGTH = 12;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new one: {@value #LENGTH} characters of {@code [a-z0-9]}. */
  public static String fresh() {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return id.toString();
  }
}
