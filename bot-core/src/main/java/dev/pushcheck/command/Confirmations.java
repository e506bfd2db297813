package dev.pushcheck.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.css.StreamName;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody was asked to say yes to, and what waits for a second person. Each yes counts once,
 * and only from whom it was asked. Safe for use by several threads.
 */
final class Confirmations {
  /** How long a yes may take. */
  static final Duration FOR_A_YES = Duration.ofMinutes(2);

  /** How long a second person may take. */
  static final Duration FOR_ANOTHER = Duration.ofMinutes(10);

  private static final int MOST = 1_000;

  private final Cache<String, Asked> asked;
  private final Cache<StreamName, String> wishes;

  Confirmations(Ticker ticker) {
    this.asked = kept(FOR_A_YES, ticker);
    this.wishes = kept(FOR_ANOTHER, ticker);
  }

  private record Asked(String user, StreamName stream) {}

  /** Asks somebody; gives what their yes has to bring along. */
  String ask(String user, StreamName stream) {
    String token = UUID.randomUUID().toString();
    asked.put(token, new Asked(user, stream));
    return token;
  }

  /** Whether this is the yes that was asked for; the second time it is not. */
  boolean accept(String token, String user, StreamName stream) {
    return asked.asMap().remove(token, new Asked(user, stream));
  }

  /** Somebody wants this, and waits for another. */
  void wish(StreamName stream, String user) {
    wishes.put(stream, user);
  }

  /** Who else wants this and waits. */
  Optional<String> wishOfAnother(StreamName stream, String user) {
    return Optional.ofNullable(wishes.getIfPresent(stream)).filter(other -> !other.equals(user));
  }

  /** Fulfils a wish; whether it was still there. */
  boolean fulfil(StreamName stream, String user) {
    return wishes.asMap().remove(stream, user);
  }

  private static <K, V> Cache<K, V> kept(Duration span, Ticker ticker) {
    return Caffeine.newBuilder()
        .ticker(ticker)
        .expireAfterWrite(span)
        .maximumSize(MOST)
        .executor(Runnable::run)
        .build();
  }
}
