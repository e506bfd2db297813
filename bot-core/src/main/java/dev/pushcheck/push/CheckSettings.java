package dev.pushcheck.push;

import java.time.Duration;

/**
 * How a push check judges and how long it may take.
 *
 * @param session how long a show is expected to last; an address that expires sooner is warned of
 * @param deadline the hard stop of a whole check: what is not known by then is said to be so
 */
public record CheckSettings(Duration session, Duration deadline) {
  /** Four hours of show, ten seconds of checking. */
  public static final CheckSettings DEFAULT =
      new CheckSettings(Duration.ofHours(4), Duration.ofSeconds(10));
}
