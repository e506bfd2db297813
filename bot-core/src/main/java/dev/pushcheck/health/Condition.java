package dev.pushcheck.health;

import java.time.Instant;

/**
 * How a part is doing.
 *
 * @param state the short of it
 * @param reason why, in a few English words for operators, without secrets; empty while it is up
 * @param since since when it has been so
 */
public record Condition(State state, String reason, Instant since) {
  /** The short of it. */
  public enum State {
    /** Not yet working, but expected to. */
    STARTING,
    /** Working. */
    UP,
    /** Working, but not as it should: somebody has to look; health stays green. */
    DEGRADED,
    /** Not working: health is red. */
    DOWN
  }
}
