package dev.pushcheck.sandbox.account;

import java.time.Duration;

/**
 * How addresses of a domain are authenticated; an empty key is one that was never set.
 *
 * @param required whether addresses without a valid signature are refused
 * @param master the first key
 * @param backup the second key, for rotation
 * @param delta what the API calls AuthDelta, in whole seconds
 */
public record AuthKeys(Required required, String master, String backup, Duration delta) {
  /** Whether authentication is switched on. */
  public enum Required {
    /** Anybody may push or play. */
    NO(0),
    /** A signature is needed. */
    YES(1);

    private final int number;

    Required(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /** No keys, nothing required. */
  public static AuthKeys none() {
    return new AuthKeys(Required.NO, "", "", Duration.ZERO);
  }

  /** One key, required. */
  public static AuthKeys of(String master) {
    return of(master, "");
  }

  /** Two keys, required. */
  public static AuthKeys of(String master, String backup) {
    return new AuthKeys(Required.YES, master, backup, Duration.ZERO);
  }

  /** The same keys, but not asked for. */
  public AuthKeys switchedOff() {
    return new AuthKeys(Required.NO, master, backup, delta);
  }

  /** The same keys with another AuthDelta. */
  public AuthKeys delta(Duration delta) {
    return new AuthKeys(required, master, backup, delta);
  }

  /** Which keys there are, without their text. */
  @Override
  public String toString() {
    return "AuthKeys[required=%s, master=%s, backup=%s, delta=%s]"
        .formatted(required, presence(master), presence(backup), delta);
  }

  private static String presence(String key) {
    return key.isEmpty() ? "unset" : "set";
  }
}
