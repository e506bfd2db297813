package dev.pushcheck.push;

import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.settings.Secret;
import java.util.List;

/** With what new addresses of a domain are signed, or why they cannot be. */
public sealed interface PushKey {
  /** With this key. */
  record Known(Secret key) implements PushKey {}

  /** With none: authentication is off for the domain, as its account says. */
  record NotNeeded() implements PushKey {}

  /** It is a domain to watch from. */
  record OfPlayback() implements PushKey {}

  /**
   * Nobody told of a key.
   *
   * @param asked the accounts that do not have the domain; empty if there is none to ask
   */
  record Unknown(List<String> asked) implements PushKey {
    /** Copies the names. */
    public Unknown {
      asked = List.copyOf(asked);
    }
  }

  /** The account has the domain, and no key for it. */
  record Missing(CssAccount account) implements PushKey {}

  /** The account that might know did not answer. */
  record Unanswered(CssApiException.Failure failure) implements PushKey {}
}
