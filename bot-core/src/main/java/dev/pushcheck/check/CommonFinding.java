package dev.pushcheck.check;

import java.util.Locale;

/** Reasons for which any check can fail to find out. Never a cause, so their rank is last. */
public enum CommonFinding implements Code {
  /** There is no account in the settings. */
  ACCOUNT_NOT_CONFIGURED,
  /** The account's credentials lack a permission; the fact {@code action} names it. */
  API_DENIED,
  /** The account's credentials are refused, or our clock is. */
  API_CREDENTIALS,
  /** The account's interface was asked too often. */
  API_BUSY,
  /** The account's interface did not answer for another reason. */
  API_FAILED,
  /** The check did not finish by its deadline. */
  CHECK_TIMED_OUT,
  /** The check has a bug; the fact {@code id} finds it in the log. */
  CHECK_CRASHED,
  /** Whoever asks has no grant for this stream; the same whether it exists or not. */
  NOT_AVAILABLE_TO_YOU;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int rank() {
    return Integer.MAX_VALUE;
  }
}
