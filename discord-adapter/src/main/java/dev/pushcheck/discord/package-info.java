/**
 * Discord: slash commands in, private replies out, and alerts into channels. {@code DiscordBot} is
 * the connection, {@code DiscordAlertSink} posts without being asked, and {@code DiscordRenderer}
 * turns what the core says into messages. Nothing outside this package knows a type of JDA.
 */
@NullMarked
package dev.pushcheck.discord;

import org.jspecify.annotations.NullMarked;
