package dev.pushcheck.discord;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads that work with Discord is done on; none of them is ended here.
 *
 * @param commands answers questions; may refuse, and the asker is told
 * @param library speaks with Discord; at least four threads, one of which may wait for others; must
 *     not refuse but keep waiting what finds no thread
 * @param schedule heartbeats and deadlines; at least two threads, and forgets what is cancelled
 */
public record DiscordThreads(
    ExecutorService commands, ExecutorService library, ScheduledExecutorService schedule) {}
