package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApi.EventQuery;
import dev.pushcheck.css.StreamPattern;
import java.util.Optional;

/**
 * Which interruptions are asked for.
 *
 * @param streams of which streams
 * @param cause of which causes; empty for all
 * @param range when
 */
public record InterruptionQuery(
    StreamPattern streams, Optional<CauseFilter> cause, TimeRange range) {
  /** The question to the vendor, who knows neither patterns nor causes. */
  EventQuery toVendor() {
    return new EventQuery(
        streams.exactDomain(),
        streams.exactApp(),
        streams.exactStream(),
        range.from(),
        range.until());
  }

  boolean meansStreamOf(Interruption interruption) {
    return streams.matches(interruption.event().stream());
  }

  boolean meansCauseOf(Interruption interruption) {
    return cause.isEmpty() || cause.get().matches(interruption.cause());
  }
}
