/**
 * All that the bot can say, as plain text without markup. Start with {@code Reply}; an adapter
 * implements {@code BlockRenderer} and adds escapes, colour and limits of its platform.
 */
@NullMarked
package dev.pushcheck.reply;

import org.jspecify.annotations.NullMarked;
