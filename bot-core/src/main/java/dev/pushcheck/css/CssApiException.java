package dev.pushcheck.css;

import java.util.Optional;

/** The vendor's interface did not answer a question. The message holds nothing secret. */
public final class CssApiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** What went wrong. */
  public CssApiException(Failure failure) {
    super(failure.kind() + " " + failure.action() + " " + failure.code());
    this.failure = failure;
  }

  /** What went wrong. */
  public Failure failure() {
    return failure;
  }

  /**
   * Why a question was not answered.
   *
   * @param kind what to make of it
   * @param action the vendor's name of what was asked, such as {@code DescribeLiveStreamState};
   *     also the name of the permission that {@link Kind#DENIED} is missing, behind {@code live:}
   * @param code the vendor's error code, or a word of ours such as {@code timeout}
   * @param requestId the vendor's id for this question, for a support ticket
   */
  public record Failure(Kind kind, String action, String code, Optional<String> requestId) {}

  /** What to make of a failure. */
  public enum Kind {
    /** The credentials lack the permission for this action. */
    DENIED,
    /** The credentials themselves are refused. */
    CREDENTIALS,
    /** Our clock is off by more than the vendor takes. */
    CLOCK,
    /** Asked too often, also after waiting. */
    BUSY,
    /** The account's service is stopped, frozen, in arrears, or was never activated. */
    SUSPENDED,
    /** The account does not have this domain. */
    NO_SUCH_DOMAIN,
    /** The action is no longer offered on this site. */
    WITHDRAWN,
    /** Everything else: no connection, no answer in time, an answer that makes no sense. */
    FAILED
  }
}
