package dev.pushcheck.store;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * Who works for a store.
 *
 * @param writing writes: one thread is busy at most on SQLite, {@value Engine#WRITERS} on
 *     PostgreSQL
 * @param connecting opens and closes connections, in threads that come and go
 * @param watching looks every now and then whether all is well; never for long
 */
public record StoreThreads(
    Executor writing, ThreadFactory connecting, ScheduledExecutorService watching) {}
