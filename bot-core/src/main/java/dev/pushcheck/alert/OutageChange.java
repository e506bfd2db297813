package dev.pushcheck.alert;

/** What has to be kept anew about the outages of a stream. */
sealed interface OutageChange {
  /** One that nothing was kept of. */
  record Began(Outage outage) implements OutageChange {}

  /** One that stands otherwise than before, or is over, or was none after all. */
  record Changed(OutageFile before, OutageFile after) implements OutageChange {}
}
