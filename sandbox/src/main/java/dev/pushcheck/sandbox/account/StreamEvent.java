package dev.pushcheck.sandbox.account;

import java.time.Instant;

/**
 * A push that has ended, or one that was refused.
 *
 * @param stream where to
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param stopReason why, in the free text that the vendor uses
 * @param clientIp whence; the API shows {@code -} for a private address
 * @param resolution as the API writes it; empty if no picture came
 * @param outcome whether it ever was live
 */
public record StreamEvent(
    StreamPath stream,
    Instant startedAt,
    Instant endedAt,
    String stopReason,
    String clientIp,
    String resolution,
    Outcome outcome) {
  /** What became of the push. */
  public enum Outcome {
    /** It was live, then ended. */
    INTERRUPTED,
    /** It never was live. */
    REFUSED
  }

  /** A push that was live. */
  public static StreamEvent interruption(Push push, Instant endedAt, String stopReason) {
    return new StreamEvent(
        push.stream(),
        push.startedAt(),
        endedAt,
        stopReason,
        push.clientIp(),
        push.media().resolution(),
        Outcome.INTERRUPTED);
  }

  /** A push that never was live. */
  public static StreamEvent refusal(
      StreamPath stream, String clientIp, Instant at, String stopReason) {
    return new StreamEvent(stream, at, at, stopReason, clientIp, "", Outcome.REFUSED);
  }
}
