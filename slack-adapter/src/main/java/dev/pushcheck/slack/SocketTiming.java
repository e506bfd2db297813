package dev.pushcheck.slack;

import java.time.Duration;

/**
 * How patient a link is.
 *
 * @param ping between two pings; a socket that has not answered one by the next is dead
 * @param hello from a new socket to Slack's greeting
 * @param firstPause before connecting again; doubles with each failure
 * @param longestPause what it grows to
 */
record SocketTiming(Duration ping, Duration hello, Duration firstPause, Duration longestPause) {
  /** A dead socket is found within 40 seconds; {@code apps.connections.open} is a rare call. */
  static final SocketTiming USUAL =
      new SocketTiming(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1),
          Duration.ofSeconds(60));

  Duration pause(int failures) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(failures, 16));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
