package dev.pushcheck.discord;

import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.Delivery.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Until when nothing may be sent, as Discord has said with its answers: to a route of a channel, or
 * at all. Asking first spares a request that would be refused.
 *
 * <p>The headers: https://docs.discord.com/developers/topics/rate-limits (read 2026-11-22).
 */
final class Pauses {
  private static final String EVERYWHERE = "";
  private static final int TOO_MANY = 429;
  private static final Duration UNSAID = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;
  private final Map<String, Long> until = new ConcurrentHashMap<>();

  Pauses(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** What has to be waited for before a route may be used. */
  Optional<Delivery.Later> before(String route) {
    long now = nanoTime.getAsLong();
    until.values().removeIf(end -> end - now <= 0);
    return left(EVERYWHERE, now)
        .map(pause -> new Delivery.Later(pause, Scope.PLATFORM))
        .or(() -> left(route, now).map(pause -> new Delivery.Later(pause, Scope.CHANNEL)));
  }

  /** Learns from an answer; tells the pause if the request was refused for its being too many. */
  Optional<Delivery.Later> learn(String route, RestApi.Answer answer) {
    if (answer.status() == TOO_MANY) {
      boolean global =
          answer.headers().get("X-RateLimit-Global") != null
              || answer.headers().get("Via") == null
              || answer.json().getBoolean("global", false);
      Duration pause = retryAfter(answer);
      keep(global ? EVERYWHERE : route, pause);
      return Optional.of(new Delivery.Later(pause, global ? Scope.PLATFORM : Scope.CHANNEL));
    }
    if ("0".equals(answer.headers().get("X-RateLimit-Remaining"))) {
      answer.seconds("X-RateLimit-Reset-After").ifPresent(pause -> keep(route, pause));
    }
    return Optional.empty();
  }

  /** The header and the body may differ; the longer one is surely long enough. */
  private static Duration retryAfter(RestApi.Answer answer) {
    Duration header = answer.seconds("Retry-After").orElse(UNSAID);
    Duration body =
        Duration.ofMillis((long) Math.ceil(answer.json().getDouble("retry_after", 0) * 1000));
    return header.compareTo(body) > 0 ? header : body;
  }

  private void keep(String route, Duration pause) {
    long end = nanoTime.getAsLong() + pause.toNanos();
    until.merge(route, end, (one, other) -> one - other > 0 ? one : other);
  }

  private Optional<Duration> left(String route, long now) {
    return Optional.ofNullable(until.get(route)).map(end -> Duration.ofNanos(end - now));
  }
}
