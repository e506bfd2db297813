package dev.pushcheck.app.http;

import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import java.time.InstantSource;

/** Whether what comes from outside finds somebody who listens. Safe for use by several threads. */
public final class ListenerHealth implements Part {
  private final InstantSource clock;
  private volatile Condition condition;

  /** Not yet. */
  public ListenerHealth(InstantSource clock) {
    this.clock = clock;
    condition = new Condition(State.STARTING, "not listening yet", clock.instant());
  }

  /** From now on somebody does. */
  public void listens() {
    condition = new Condition(State.UP, "", clock.instant());
  }

  /** Nobody does, and nobody will before a restart. */
  public void cannotListen(String reason) {
    condition = new Condition(State.DOWN, reason, clock.instant());
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Condition condition() {
    return condition;
  }
}
