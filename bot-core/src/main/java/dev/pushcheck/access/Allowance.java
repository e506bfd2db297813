package dev.pushcheck.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of a {@link Limit} each of many has left. All of it may be used at once; then it comes
 * back bit by bit. Of each only one number is kept, of the latest ten thousand. Safe for use by
 * several threads.
 *
 * <p>The number is the time at which everything will have come back (GCRA, as in
 * https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm, read 2026-11-22).
 */
public final class Allowance {
  private static final int MOST = 10_000;

  private final Ticker ticker;
  private final long each;
  private final long all;
  private final Cache<String, AtomicLong> whole;

  /** A whole allowance for everybody. */
  public Allowance(Limit limit, Ticker ticker) {
    this.ticker = ticker;
    this.all = limit.span().toNanos();
    this.each = all / limit.count();
    this.whole =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterAccess(limit.span())
            .maximumSize(MOST)
            // Housekeeping happens in passing; there are no threads to do it elsewhere.
            .executor(Runnable::run)
            .build();
  }

  /**
   * Takes one from somebody's allowance.
   *
   * @return zero if there was one left, else how long it takes until there is one; then nothing is
   *     taken
   */
  public Duration take(String whose) {
    long now = ticker.read();
    AtomicLong at = whole.get(whose, key -> new AtomicLong(now));
    while (true) {
      long then = at.get();
      long next = (then - now > 0 ? then : now) + each;
      long wait = next - now - all;
      if (wait > 0) {
        return Duration.ofNanos(wait);
      } else if (at.compareAndSet(then, next)) {
        return Duration.ZERO;
      }
    }
  }
}
