package dev.pushcheck.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Keeps people in chats from asking too much: so many questions a person, a workspace or server,
 * and altogether, and so many of one person at the same time. Safe for use by several threads.
 */
public final class Throttle {
  /** Questions of one person that are answered at the same time. */
  static final int AT_ONCE = 3;

  private static final int MOST_PEOPLE = 10_000;

  /** Longer than any answer takes: Discord takes none after a quarter of an hour. */
  private static final Duration ANSWERED_BY_THEN = Duration.ofMinutes(20);

  private static final String DIRECT_MESSAGES = "discord:@me/";
  private static final String EVERYBODY = "";

  private final Ticker ticker;
  private final Cache<String, Semaphore> running;
  private volatile Limits limits;

  /** A throttle at which nobody has asked yet. */
  public Throttle(LimitSettings limits, Ticker ticker) {
    this.ticker = ticker;
    this.limits = Limits.of(limits, ticker);
    this.running =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterAccess(ANSWERED_BY_THEN)
            .maximumSize(MOST_PEOPLE)
            .executor(Runnable::run)
            .build();
  }

  /** Keeps to other limits from now on; if they are other ones, everybody begins anew. */
  public void limitTo(LimitSettings settings) {
    if (!limits.settings().equals(settings)) {
      limits = Limits.of(settings, ticker);
    }
  }

  /** Whether a question may go on. */
  public sealed interface Turn {
    /** It may. */
    non-sealed interface Granted extends Turn, AutoCloseable {
      /** The question is answered. */
      @Override
      void close();
    }

    /**
     * Too much was asked lately.
     *
     * @param pause until there is an answer again
     */
    record TooOften(Duration pause) implements Turn {}

    /** Too much of the same person is being answered. */
    record TooManyAtOnce() implements Turn {}
  }

  /** A question begins. */
  public Turn enter(Identities somebody) {
    Semaphore mine = running.get(somebody.user(), key -> new Semaphore(AT_ONCE));
    if (!mine.tryAcquire()) {
      return new Turn.TooManyAtOnce();
    }
    Duration wait = waiting(somebody);
    if (!wait.isZero()) {
      mine.release();
      return new Turn.TooOften(wait);
    }
    return (Turn.Granted) mine::release;
  }

  /** The person's own limit first, so that one person's zeal does not use up everybody's. */
  private Duration waiting(Identities somebody) {
    Limits now = limits;
    Duration wait = now.people().take(somebody.user());
    wait = wait.isZero() ? now.places().take(home(somebody.place())) : wait;
    return wait.isZero() ? now.all().take(EVERYBODY) : wait;
  }

  private record Limits(LimitSettings settings, Allowance people, Allowance places, Allowance all) {
    static Limits of(LimitSettings settings, Ticker ticker) {
      return new Limits(
          settings,
          new Allowance(settings.perUser(), ticker),
          new Allowance(settings.perPlace(), ticker),
          new Allowance(settings.perBot(), ticker));
    }
  }

  /** The workspace or server; direct messages have none in common. */
  private static String home(String place) {
    int slash = place.indexOf('/');
    return slash < 0 || place.startsWith(DIRECT_MESSAGES) ? place : place.substring(0, slash);
  }
}
