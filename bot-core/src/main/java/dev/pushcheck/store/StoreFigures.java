package dev.pushcheck.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What operators may want to know of a store.
 *
 * @param database {@code sqlite} or {@code postgresql}
 * @param lastCommit when this process last wrote something, by the bot's clock
 * @param bytes how much the database takes, without what SQLite has yet to move into it; empty if
 *     it does not tell
 * @param waiting how many works wait to be written
 */
public record StoreFigures(
    String database, Optional<Instant> lastCommit, Optional<Long> bytes, int waiting) {}
