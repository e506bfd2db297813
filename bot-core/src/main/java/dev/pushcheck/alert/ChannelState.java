package dev.pushcheck.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * How things stand with delivery to a channel. Immutable.
 *
 * @param channel which
 * @param pausedUntil nothing is sent before; empty if nothing stands in the way
 * @param failures in a row, from 0
 * @param problem why it does not work, in a few English words for operators; empty while it does
 * @param lastPost when something was last posted there, not edited
 */
public record ChannelState(
    ChannelId channel,
    Optional<Instant> pausedUntil,
    int failures,
    String problem,
    Optional<Instant> lastPost) {
  /** A channel of which nothing is known. */
  public static ChannelState fresh(ChannelId channel) {
    return new ChannelState(channel, Optional.empty(), 0, "", Optional.empty());
  }
}
