package dev.pushcheck.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * One message in one channel that speaks for many outages. Immutable.
 *
 * @param id ours: 1 to 20 characters of {@code [a-z0-9]}
 * @param kind why they are told together
 * @param channel where
 * @param route the name of the route that leads there
 * @param beganAt when it was begun, by the bot's clock
 * @param message the platform's id of the message, once it stands in the channel
 * @param shown a digest of what the message says now; empty before the first
 */
public record Bundle(
    String id,
    Kind kind,
    ChannelId channel,
    String route,
    Instant beganAt,
    Optional<String> message,
    String shown) {
  /** Why outages are told together. */
  public enum Kind {
    /** Many streams broke off within seconds. */
    BURST,
    /** They were learned of late, after the bot or the callbacks had been away. */
    GAP
  }
}
