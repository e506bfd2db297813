package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.util.Optional;

/**
 * How callbacks reach the bot.
 *
 * @param path the path of the address to which they are sent; whoever knows it may send some
 * @param key the key of the callback template, if it has one
 * @param unsigned what becomes of callbacks without a signature
 */
public record CallbackSettings(Secret path, Optional<Secret> key, Unsigned unsigned) {
  /** What becomes of callbacks without a signature. */
  public enum Unsigned {
    /** They are turned away. */
    REFUSED,
    /** They are believed. */
    ALLOWED
  }
}
