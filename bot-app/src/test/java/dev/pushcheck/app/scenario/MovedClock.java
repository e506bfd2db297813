package dev.pushcheck.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, and how far it was moved on. */
final class MovedClock implements InstantSource {
  private final InstantSource machine = InstantSource.system();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead.get());
  }

  /** So much time has passed at once. */
  void move(Duration span) {
    ahead.updateAndGet(before -> before.plus(span));
  }
}
