package dev.pushcheck.alert;

import dev.pushcheck.css.Callback;
import java.util.concurrent.CompletableFuture;

/**
 * Where callbacks go whose signature has been judged. Neither method blocks. Safe for use by
 * several threads.
 */
public interface CallbackIntake {
  /**
   * Takes in a callback that may be believed; one that tells nothing of a push is only counted.
   * Completes once all that it tells is on the disk, as the vendor hears of success only then;
   * exceptionally if that failed, and the vendor will tell again.
   */
  CompletableFuture<?> accept(Callback callback);

  /** Takes note of a callback that was turned away. */
  void refused(Refusal refusal);

  /** Why a callback was turned away. */
  enum Refusal {
    /** It was signed with another key, or not by the vendor. */
    WRONG_SIGNATURE,
    /** The signature was right, but is no longer valid: a late retry, or somebody's replay. */
    EXPIRED,
    /** The signature was right, but for a time too far ahead. */
    TOO_FAR,
    /** It has no signature. */
    UNSIGNED,
    /** It is no callback that could be understood. */
    UNREADABLE,
    /** It is larger than any callback. */
    TOO_LARGE,
    /** It did not arrive in time. */
    TOO_SLOW
  }
}
