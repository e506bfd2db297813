/**
 * The bot on Slack: slash commands, forms and buttons in, rich messages out. Start with {@code
 * SlackBot}; {@code SlackRenderer} says how a reply looks.
 */
@NullMarked
package dev.pushcheck.slack;

import org.jspecify.annotations.NullMarked;
