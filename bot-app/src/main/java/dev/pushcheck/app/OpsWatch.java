package dev.pushcheck.app;

import dev.pushcheck.alert.OpsNotices;
import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Tells the ops channel of parts that do not work where the alarm itself does not notice. Safe for
 * use by several threads.
 */
final class OpsWatch {
  private final List<Watched> parts;
  private final OpsNotices ops;
  private final InstantSource clock;

  OpsWatch(List<Watched> parts, OpsNotices ops, InstantSource clock) {
    this.parts = List.copyOf(parts);
    this.ops = ops;
    this.clock = clock;
  }

  /**
   * A part that is watched.
   *
   * @param trouble what it means that it is not well
   * @param subject as in {@link OpsNotices#trouble}
   * @param bad states that mean it
   * @param patience what passes sooner is not worth a word
   */
  record Watched(Part part, Trouble trouble, String subject, Set<State> bad, Duration patience) {}

  /** Looks at every part once. */
  void look() {
    Instant now = clock.instant();
    for (Watched watched : parts) {
      Condition condition = watched.part().condition();
      if (!watched.bad().contains(condition.state())) {
        ops.well(watched.trouble(), watched.subject());
      } else if (!now.isBefore(condition.since().plus(watched.patience()))) {
        ops.trouble(watched.trouble(), watched.subject(), condition.reason());
      }
    }
  }
}
