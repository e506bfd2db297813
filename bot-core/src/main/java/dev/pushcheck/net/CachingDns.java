package dev.pushcheck.net;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.cache.SharedAnswers;
import java.time.Duration;

/**
 * Remembers what another {@link Dns} has said: no longer than the records allow, and never for more
 * than a minute, since people repair a record and ask again. Failures are not remembered, but
 * shared by all who wait for them.
 */
public final class CachingDns implements Dns {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Dns dns;
  private final SharedAnswers<String, Resolution> answers;

  /** Remembers on behalf of the given one, which is asked on the callers' threads. */
  public CachingDns(Dns dns, Ticker ticker) {
    this.dns = dns;
    this.answers = new SharedAnswers<>(CachingDns::keepFor, ticker);
  }

  @Override
  public Resolution resolve(String name) throws InterruptedException {
    String plain = HostNames.plain(name);
    return answers.get(plain, () -> dns.resolve(plain));
  }

  private static Duration keepFor(Resolution resolution) {
    if (resolution.ending() == Resolution.Ending.FAILED) {
      return Duration.ZERO;
    }
    return resolution.ttl().compareTo(LONGEST) < 0 ? resolution.ttl() : LONGEST;
  }
}
