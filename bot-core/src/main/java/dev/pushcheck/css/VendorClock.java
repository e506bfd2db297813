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

  /** As long as nothing is known, it may well be a little behind. */
  private static final Duration UNKNOWN = Duration.ofSeconds(-1);

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

  /** What time it is there at least, so that it takes nothing we ask for to be in the future. */
  Instant now() {
    return ours.instant().plus(ahead().map(told -> told.minus(HALF_A_SECOND)).orElse(UNKNOWN));
  }
}
