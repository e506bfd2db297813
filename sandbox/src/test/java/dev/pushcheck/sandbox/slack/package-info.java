/**
 * A stand-in for Slack on loopback: its web API, Socket Mode, requests over HTTP, and the people in
 * a workspace. Start with {@code SlackStandIn}. It knows what Slack publishes, and nothing of the
 * bot.
 */
@NullMarked
package dev.pushcheck.sandbox.slack;

import org.jspecify.annotations.NullMarked;
