package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An outage as the bot keeps it, with what people did about it. Immutable.
 *
 * @param id ours: 1 to 20 characters of {@code [a-z0-9]}
 * @param outage how it stands
 * @param learnedAt when the bot learned of it, by its own clock
 * @param learnedFrom who told first
 * @param acknowledged who has taken it on, and when
 * @param resolved who has closed it by hand, and when
 * @param closed whether nothing more is said about it, whatever happens
 */
public record OutageFile(
    String id,
    Outage outage,
    Instant learnedAt,
    Sighting.Source learnedFrom,
    Optional<Deed> acknowledged,
    Optional<Deed> resolved,
    Closure closed) {
  /** What an outage would look like that begins now. */
  static OutageFile imagined(StreamName stream, InterruptionCause cause, Instant now) {
    End end = new End(now, Duration.ofHours(1), cause, Optional.empty(), "");
    Outage outage =
        new Outage(
            stream,
            "imagined",
            List.of(
                new Outage.Drop("imagined", end, Duration.ZERO, Autopsy.UNKNOWN, Optional.empty())),
            List.of(),
            Outage.State.AWAY,
            now);
    return new OutageFile(
        "imagined",
        outage,
        now,
        Sighting.Source.CALLBACK,
        Optional.empty(),
        Optional.empty(),
        Closure.OPEN);
  }

  /** Whether the bot learned of it later than this after it began. */
  boolean isLearnedAfter(Duration delay) {
    return Duration.between(outage.beganAt(), learnedAt).compareTo(delay) > 0;
  }

  /** The same with the outage as it stands now. */
  public OutageFile with(Outage now) {
    return new OutageFile(id, now, learnedAt, learnedFrom, acknowledged, resolved, closed);
  }

  /** The same, taken on by somebody. */
  public OutageFile acknowledgedBy(Deed deed) {
    return new OutageFile(id, outage, learnedAt, learnedFrom, Optional.of(deed), resolved, closed);
  }

  /** The same, closed by somebody's hand. */
  public OutageFile resolvedBy(Deed deed) {
    return new OutageFile(
        id, outage, learnedAt, learnedFrom, acknowledged, Optional.of(deed), Closure.CLOSED);
  }

  /** The same, closed. */
  public OutageFile close() {
    return new OutageFile(
        id, outage, learnedAt, learnedFrom, acknowledged, resolved, Closure.CLOSED);
  }

  /**
   * Something that somebody did.
   *
   * @param who as they are shown in their chat, such as {@code slack:U1}
   * @param at when, by the bot's clock
   */
  public record Deed(String who, Instant at) {}

  /** Whether anything may still happen. */
  public enum Closure {
    /** It is followed. */
    OPEN,
    /** It is over: recovered, ended, resolved or too old. */
    CLOSED
  }
}
