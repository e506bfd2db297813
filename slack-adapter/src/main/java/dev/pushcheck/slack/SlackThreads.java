package dev.pushcheck.slack;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads of the bot on Slack; they stay the giver's.
 *
 * @param links holds the sockets and opens forms, four threads at least; idle ones cost nothing
 * @param timer for what is to happen later; never kept busy
 */
public record SlackThreads(ExecutorService links, ScheduledExecutorService timer) {}
