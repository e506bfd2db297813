package dev.pushcheck.css;

import dev.pushcheck.css.Callback.Seal;

/** What could be read of the body of a request that should be a callback. */
public sealed interface CallbackReading {
  /** A callback. */
  record Read(Callback callback) implements CallbackReading {}

  /**
   * None, or none that could be used.
   *
   * @param problem why
   * @param seal by which it can be judged whether the vendor has sent it all the same
   */
  record Unreadable(Problem problem, Seal seal) implements CallbackReading {}

  /** Why a body is no callback. */
  enum Problem {
    /** It is larger than any callback. */
    TOO_LARGE,
    /** It is not JSON, or goes on behind it. */
    NOT_JSON,
    /** It is JSON, but no object. */
    NOT_AN_OBJECT,
    /** It is nested more deeply than any callback. */
    TOO_DEEP,
    /** It has two signatures, or two times until which it holds. */
    TWO_SEALS,
    /** It tells of a push, but not of which stream. */
    NO_STREAM,
    /** It tells of a push, but not when, or of a time that cannot be. */
    BAD_TIME
  }
}
