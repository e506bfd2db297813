package dev.pushcheck.alert;

import dev.pushcheck.alert.OpsNotices.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The chat platforms that alerts go to, and which of them are worth a try now. A platform that
 * fails is left alone for ever longer. Safe for use by several threads.
 */
final class Platforms {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration WITHOUT_TOKEN = Duration.ofMinutes(5);

  /** So many failures in a row are no hiccup any more. */
  private static final int WORTH_TELLING = 6;

  private final Map<String, AlertSink> sinks;
  private final OpsNotices ops;
  private final Map<String, Standing> standings = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** The platforms by name. */
  Platforms(Map<String, AlertSink> sinks, OpsNotices ops) {
    this.sinks = Map.copyOf(sinks);
    this.ops = ops;
  }

  private record Standing(Instant pausedUntil, int failures) {
    static final Standing FINE = new Standing(Instant.MIN, 0);
  }

  /** The way to a channel's platform; that of a channel which was claimed is there. */
  AlertSink sink(ChannelId channel) {
    AlertSink sink = sinks.get(channel.platform());
    if (sink == null) {
      throw new IllegalStateException("no way to " + channel.platform());
    }
    return sink;
  }

  Set<String> all() {
    return sinks.keySet();
  }

  /** Those that may be tried now. */
  Set<String> open(Instant now) {
    lock.lock();
    try {
      Set<String> open = new TreeSet<>(sinks.keySet());
      open.removeIf(name -> standing(name).pausedUntil().isAfter(now));
      return open;
    } finally {
      lock.unlock();
    }
  }

  /** Whether a platform may be tried now. */
  boolean isOpen(String platform, Instant now) {
    return open(now).contains(platform);
  }

  /** When the first of those that are left alone may be tried again. */
  Instant nextOpening(Instant now, Instant otherwise) {
    lock.lock();
    try {
      return standings.values().stream()
          .map(Standing::pausedUntil)
          .filter(until -> until.isAfter(now))
          .min(Instant::compareTo)
          .orElse(otherwise);
    } finally {
      lock.unlock();
    }
  }

  /** The platform has asked for a pause. */
  void pause(String platform, Instant until) {
    lock.lock();
    try {
      standings.put(platform, new Standing(until, standing(platform).failures()));
    } finally {
      lock.unlock();
    }
  }

  /** The platform could not be reached. */
  void failed(String platform, Instant now, String detail) {
    int failures;
    lock.lock();
    try {
      failures = standing(platform).failures() + 1;
      Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 6));
      standings.put(
          platform,
          new Standing(
              now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause), failures));
    } finally {
      lock.unlock();
    }
    if (failures >= WORTH_TELLING) {
      ops.trouble(Trouble.PLATFORM_DOWN, platform, detail);
    }
  }

  /** The platform does not take the bot's token. */
  void refused(String platform, Instant now, String detail) {
    pause(platform, now.plus(WITHOUT_TOKEN));
    ops.trouble(Trouble.PLATFORM_DOWN, platform, detail);
  }

  /** Something got through. */
  void well(String platform) {
    lock.lock();
    try {
      standings.remove(platform);
    } finally {
      lock.unlock();
    }
    ops.well(Trouble.PLATFORM_DOWN, platform);
  }

  private Standing standing(String platform) {
    return standings.getOrDefault(platform, Standing.FINE);
  }
}
