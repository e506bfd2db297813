package dev.pushcheck.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What was delivered lately, so that a second delivery is known as one. */
final class Repeats {
  /** Longer than Slack goes on trying, and than a signature holds. */
  private static final Duration KEPT = Duration.ofMinutes(15);

  private static final int MOST = 100_000;

  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  /** Whether this has been asked about before. */
  boolean isRepeat(@Nullable String id) {
    return id != null && seen.asMap().putIfAbsent(id, true) != null;
  }

  /** As if it had not been delivered: the same will come again, and count. */
  void forget(String id) {
    seen.invalidate(id);
  }
}
