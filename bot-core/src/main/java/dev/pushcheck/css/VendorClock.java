package dev.pushcheck.css;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's clock as heard of in the header {@code Date} of its answers, which errors have, too.
 * Safe for use by several threads.
 */
final class VendorClock {
  /** The header has whole seconds, so that on the average it is late by this much. */
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private final InstantSource ours;
  private final AtomicReference<@Nullable Duration> ahead = new AtomicReference<>();

  VendorClock(InstantSource ours) {
    this.ours = ours;
  }

  /** Takes note of an answer that has come just now; null if it told no time. */
  void heard(@Nullable Instant date) {
    if (date != null) {
      ahead.set(Duration.between(ours.instant(), date.plus(HALF_A_SECOND)));
    }
  }

  /** How far it is ahead of ours. */
  Optional<Duration> ahead() {
    return Optional.ofNullable(ahead.get());
  }

  /** What time it is there, as far as is known. */
  Instant now() {
    return ours.instant().plus(ahead().orElse(Duration.ZERO));
  }
}
