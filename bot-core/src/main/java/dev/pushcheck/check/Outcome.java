package dev.pushcheck.check;

/** What came of one check. "Could not find out" is an answer of its own, never a pass or a fail. */
public enum Outcome {
  /** Tested, and fine; may carry remarks. */
  PASSED,
  /** No proof of a refusal, but a known cause of one, now or later. */
  WARNING,
  /** Refused, or cannot get there, because of this; we know. */
  FAILED,
  /** Tried and could not find out; always with a code that says why. */
  INCONCLUSIVE,
  /** Does not apply, or another finding makes it pointless. */
  SKIPPED
}
