package dev.pushcheck.alert;

import dev.pushcheck.css.StreamPattern;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's wish to hear nothing of some streams for a while. Immutable.
 *
 * @param id ours: 1 to 20 characters of {@code [a-z0-9]}
 * @param streams which
 * @param channel only there; everywhere if empty
 * @param until till when, by the bot's clock
 * @param by who wished it, and when
 */
public record Mute(
    String id,
    StreamPattern streams,
    Optional<ChannelId> channel,
    Instant until,
    OutageFile.Deed by) {}
