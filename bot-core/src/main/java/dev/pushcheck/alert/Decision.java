package dev.pushcheck.alert;

import java.time.Instant;
import java.util.Optional;

/** What is to be done about an outage in one channel, now. */
public sealed interface Decision {
  /**
   * Nothing is said.
   *
   * @param reason why, for {@code routes test}, {@code status} and logs
   * @param again when to decide anew, if nothing happens before; empty for never
   */
  record Silent(Reason reason, Optional<Instant> again) implements Decision {}

  /**
   * A message is posted.
   *
   * @param loudness whether it may call anybody
   */
  record Speak(Loudness loudness) implements Decision {}

  /** Whether a message calls anybody. */
  enum Loudness {
    /** It just stands there. */
    QUIET,
    /** It calls whom the route names. */
    LOUD
  }

  /** Why nothing is said. */
  enum Reason {
    /** The encoder may come back by itself. */
    HELD,
    /** The encoder said goodbye, and the route tells drops only. */
    PLANNED_END,
    /** Somebody of the account ended it on purpose. */
    STOPPED_ON_PURPOSE,
    /** It was back before anything was said. */
    BACK_IN_TIME,
    /** Nothing was wrong after all. */
    NO_OUTAGE,
    /** Somebody has muted it. */
    MUTED,
    /** It is being worked on, as planned. */
    MAINTENANCE,
    /** Somebody has closed it. */
    RESOLVED,
    /** It is too old to be told. */
    TOO_OLD
  }
}
