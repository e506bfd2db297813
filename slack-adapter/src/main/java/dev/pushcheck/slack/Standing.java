package dev.pushcheck.slack;

import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the connection is doing, since when. Safe for use by several threads. */
final class Standing {
  private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

  private final InstantSource clock;
  private volatile Condition condition;

  Standing(InstantSource clock) {
    this.clock = clock;
    condition = new Condition(State.STARTING, "connecting", clock.instant());
  }

  Condition condition() {
    return condition;
  }

  void up() {
    set(State.UP, "");
  }

  /** Red, for a reason in a few words without secrets. */
  void down(String reason) {
    set(State.DOWN, reason);
  }

  private synchronized void set(State state, String reason) {
    Condition was = condition;
    if (was.state() != state || !was.reason().equals(reason)) {
      Instant since = was.state() == state ? was.since() : clock.instant();
      condition = new Condition(state, reason, since);
      LOG.info("Slack is {}{}", state, reason.isEmpty() ? "" : ": " + reason);
    }
  }
}
