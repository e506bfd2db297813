package dev.pushcheck.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must not be shown: a key, a token, a {@code txSecret}. Printing, logging or joining
 * it to a string gives dots; only {@link #reveal()} gives the text itself.
 */
public final class Secret {
  /** What stands in place of a secret wherever it would be shown. */
  public static final String MASK = "•••";

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Wraps the text, which may be empty. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The text itself: for signing and for sending to the party it belongs to, never for output. */
  public String reveal() {
    return value;
  }

  /** Whether there is no text at all. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
