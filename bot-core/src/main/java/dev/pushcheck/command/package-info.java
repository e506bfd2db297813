/**
 * What people ask the bot, without any platform: an adapter turns an event into a {@code
 * CommandRequest}, the {@code CommandRouter} finds the {@code Command}, and what comes back is a
 * {@code Reply}.
 */
@NullMarked
package dev.pushcheck.command;

import org.jspecify.annotations.NullMarked;
