package dev.pushcheck.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often each address was knocked at. Addresses count and not names, as anybody can make up
 * names that lead to the same machine. Safe for use by several threads.
 */
final class Knocks {
  /** At one address, in the minute that begins with the first. */
  static final int MOST = 30;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 10_000;

  private final Cache<InetAddress, AtomicInteger> counts;

  Knocks(Ticker ticker) {
    this.counts =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(MINUTE)
            .maximumSize(MOST_ADDRESSES)
            // Housekeeping happens in passing; there are no threads to do it elsewhere.
            .executor(Runnable::run)
            .build();
  }

  /**
   * Counts one more at each of these.
   *
   * @throws TooManyKnocksException if that is too much for any of them
   */
  void count(Collection<InetAddress> addresses) {
    for (InetAddress address : addresses) {
      if (counts.get(address, key -> new AtomicInteger()).incrementAndGet() > MOST) {
        throw new TooManyKnocksException();
      }
    }
  }
}
