package dev.pushcheck.store;

import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import dev.pushcheck.store.StoreException.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether the store can be written. Safe for use by several threads. */
final class StoreHealth implements Part {
  /** These say nothing about the database. */
  private static final Set<Kind> HARMLESS = EnumSet.of(Kind.BUSY, Kind.CONFLICT, Kind.CLOSED);

  private final InstantSource clock;
  private Condition condition;
  private Optional<Instant> lastCommit = Optional.empty();

  StoreHealth(InstantSource clock) {
    this.clock = clock;
    condition = new Condition(State.UP, "", clock.instant());
  }

  @Override
  public String name() {
    return "store";
  }

  @Override
  public synchronized Condition condition() {
    return condition;
  }

  synchronized Optional<Instant> lastCommit() {
    return lastCommit;
  }

  synchronized void committed() {
    Instant now = clock.instant();
    lastCommit = Optional.of(now);
    if (condition.state() != State.UP) {
      condition = new Condition(State.UP, "", now);
    }
  }

  synchronized void failed(StoreException failure) {
    if (!HARMLESS.contains(failure.kind())) {
      Instant since = condition.state() == State.DOWN ? condition.since() : clock.instant();
      String last = lastCommit.map(at -> ", last written " + at).orElse("");
      condition = new Condition(State.DOWN, failure.getMessage() + last, since);
    }
  }
}
