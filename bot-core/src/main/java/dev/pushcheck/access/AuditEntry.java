package dev.pushcheck.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody asked of the bot. It holds no secrets and no raw arguments: whatever is
 * in it may be read by whoever may read the audit.
 *
 * @param at when it was asked
 * @param place where, such as {@code slack:T1/C1}
 * @param user by whom, such as {@code slack:U1}
 * @param command the command's name, or what was quoted of one that there is not
 * @param stream the stream it was about, as {@code domain/app/stream} with what was told of it;
 *     empty if there was none, or none that can be shown
 * @param denied why it was not allowed, as a word such as {@code no-grant}; empty if it was
 * @param outcome what came of it, as a word such as {@code answered} or {@code lifted}
 * @param took until the answer was there
 */
public record AuditEntry(
    Instant at,
    String place,
    String user,
    String command,
    String stream,
    Optional<String> denied,
    String outcome,
    Duration took) {}
