/**
 * A stand-in for Discord on loopback: its REST API and its gateway, with its limits enforced, for
 * tests of what talks to Discord. Start at {@code DiscordServer}. Sources of what is imitated, all
 * read 2026-11-22: https://docs.discord.com/developers/reference and the pages beside it, {@code
 * events/gateway}, {@code interactions/receiving-and-responding}, {@code components/reference},
 * {@code topics/rate-limits}, {@code topics/opcodes-and-status-codes}.
 */
@NullMarked
package dev.pushcheck.sandbox.discord;

import org.jspecify.annotations.NullMarked;
