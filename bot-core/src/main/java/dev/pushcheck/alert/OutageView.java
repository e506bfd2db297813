package dev.pushcheck.alert;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * All that the message about an outage is made from. Immutable.
 *
 * @param file the outage, and what people did about it
 * @param evidence what the account was found to say
 * @param now when it is told, by the bot's clock
 * @param late why it is told late; empty if in time
 * @param quiet what keeps it quiet, or has kept it quiet until now; empty if nothing
 */
record OutageView(
    OutageFile file,
    Evidence evidence,
    Instant now,
    Optional<Lateness> late,
    Optional<Quiet> quiet) {
  /** An outage told in time, with nothing that keeps it quiet. */
  OutageView(OutageFile file, Evidence evidence, Instant now) {
    this(file, evidence, now, Optional.empty(), Optional.empty());
  }

  /** The same, told late. */
  OutageView late(Lateness lateness) {
    return new OutageView(file, evidence, now, Optional.of(lateness), quiet);
  }

  /** The same, kept quiet. */
  OutageView quiet(Quiet why) {
    return new OutageView(file, evidence, now, late, Optional.of(why));
  }

  /**
   * A time in which nothing is said.
   *
   * @param kind who wants it so
   * @param until its end, by the bot's clock; may be past
   */
  record Quiet(Kind kind, Instant until) {
    /** Who wants it so. */
    enum Kind {
      /** Somebody who muted the stream. */
      MUTE,
      /** The settings' maintenance windows. */
      MAINTENANCE;

      /** As in the keys of texts. */
      String id() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
