package dev.pushcheck.command;

import dev.pushcheck.access.Scope;

/** Why something was not allowed, in the words of the audit. */
final class Denial {
  /** No grant allows the command. */
  static final String NO_GRANT = "no-grant";

  /** Grants allow the command, but not for this stream. */
  static final String NOT_COVERED = "not-covered";

  /** Too much was asked lately. */
  static final String TOO_OFTEN = "too-often";

  /** Too much of the same person is being answered. */
  static final String TOO_MANY_AT_ONCE = "too-many-at-once";

  private Denial() {}

  /** Why a stream is not among those that may be asked about. */
  static String of(Scope scope) {
    return scope.isNothing() ? NO_GRANT : NOT_COVERED;
  }
}
