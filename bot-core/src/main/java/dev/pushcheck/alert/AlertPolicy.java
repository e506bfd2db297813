package dev.pushcheck.alert;

import dev.pushcheck.alert.Decision.Loudness;
import dev.pushcheck.alert.Decision.Reason;
import dev.pushcheck.alert.Decision.Silent;
import dev.pushcheck.alert.Decision.Speak;
import dev.pushcheck.alert.Outage.Refusal;
import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.interruption.InterruptionCause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides who is told what of an outage, and when. Without state. */
final class AlertPolicy {
  /** So many drops are worth telling even of a stream that is back each time; our guess. */
  private static final int FLAPPING = 3;

  private static final int FACE_BYTES = 12;

  /** Somebody's decision that the stream shall not be pushed. */
  private static final Set<InterruptionCause> BANS =
      Set.of(InterruptionCause.BANNED_BY_REQUEST, InterruptionCause.STREAM_DISABLED);

  private AlertPolicy() {}

  /**
   * When to decide about an outage first: at once if it cannot come back by itself, as far as is
   * known, and otherwise once the encoder has had its time.
   */
  static Instant firstDue(Outage outage, Instant learnedAt, Duration hold) {
    return isUrgent(outage, Evidence.NONE) ? learnedAt : learnedAt.plus(hold);
  }

  /** What is to be done in a channel in which nothing has been said of the outage. */
  static Decision decide(Situation situation) {
    return never(situation)
        .or(() -> notNow(situation))
        .map(Decision.class::cast)
        .orElseGet(() -> new Speak(loudness(situation)));
  }

  /** What explains best why the stream is away: a refusal after the last drop, or else the drop. */
  static End headline(Outage outage) {
    return outage.explanation().map(Refusal::end).orElseGet(() -> outage.last().end());
  }

  /**
   * A digest of what a message about an outage says. It is the same as long as only time passes, so
   * that nothing is edited for that.
   */
  static String face(OutageFile file, Evidence evidence) {
    Outage outage = file.outage();
    List<?> shown =
        List.of(
            outage.stream(),
            outage.drops(),
            outage.explanation(),
            outage.refusals().size(),
            outage.state(),
            outage.since(),
            file.acknowledged(),
            file.resolved(),
            outage.state() == State.AWAY ? List.of(evidence, file.closed()) : List.of());
    return HexFormat.of().formatHex(digest(shown.toString()), 0, FACE_BYTES);
  }

  /** Reasons that no passing of time will change. */
  private static Optional<Silent> never(Situation situation) {
    Outage outage = situation.outage();
    if (outage.state() == State.VOID) {
      return silent(Reason.NO_OUTAGE);
    } else if (situation.file().resolved().isPresent()) {
      return silent(Reason.RESOLVED);
    } else if (situation.isTooLongAgo(latest(outage))) {
      return silent(Reason.TOO_OLD);
    } else if (situation.route().volume() == Route.Volume.DROPS && isQuiet(outage)) {
      return silent(isFarewell(outage) ? Reason.PLANNED_END : Reason.STOPPED_ON_PURPOSE);
    }
    return isBackInTime(situation) ? silent(Reason.BACK_IN_TIME) : Optional.empty();
  }

  private static Optional<Silent> notNow(Situation situation) {
    Optional<Instant> held = heldUntil(situation).filter(situation.now()::isBefore);
    return situation
        .mutedUntil()
        .map(until -> new Silent(Reason.MUTED, Optional.of(until)))
        .or(
            () ->
                situation
                    .maintainedUntil()
                    .map(until -> new Silent(Reason.MAINTENANCE, Optional.of(until))))
        .or(() -> held.map(until -> new Silent(Reason.HELD, Optional.of(until))));
  }

  /** An account that says that the stream is live is believed for one more hold, not for good. */
  private static Optional<Instant> heldUntil(Situation situation) {
    Outage outage = situation.outage();
    if (outage.state() == State.AWAY
        && situation.evidence().state().filter(StreamState.ACTIVE::equals).isPresent()) {
      return Optional.of(situation.firstDue().plus(situation.settings().hold()));
    }
    return isUrgent(outage, situation.evidence())
        ? Optional.empty()
        : Optional.of(situation.firstDue());
  }

  private static boolean isUrgent(Outage outage, Evidence evidence) {
    return outage.state() == State.AWAY
        && (headline(outage).cause().causeClass() == CauseClass.ACCOUNT
            || Comeback.of(outage, evidence) instanceof Comeback.Barred);
  }

  /** Whether only those are told who want to hear of everything. */
  private static boolean isQuiet(Outage outage) {
    InterruptionCause cause = headline(outage).cause();
    return isFarewell(outage)
        || (cause.causeClass() == CauseClass.OPERATOR && !BANS.contains(cause));
  }

  private static boolean isFarewell(Outage outage) {
    return headline(outage).cause().causeClass() == CauseClass.ENDED;
  }

  /**
   * What flaps is told even if it is back, and so is what was missed and has been away for long.
   */
  private static boolean isBackInTime(Situation situation) {
    Outage outage = situation.outage();
    if (outage.drops().size() >= FLAPPING || situation.wasMissed()) {
      return false;
    }
    return switch (outage.state()) {
      case AWAY, VOID -> false;
      case BACK, RECOVERED -> true;
      case ENDED -> !isFarewell(outage);
    };
  }

  /** Only bad news calls anybody, and nobody is called for what somebody wanted. */
  private static Loudness loudness(Situation situation) {
    Outage outage = situation.outage();
    boolean wanted =
        isQuiet(outage)
            || BANS.contains(headline(outage).cause())
            || (Comeback.of(outage, situation.evidence()) instanceof Comeback.Barred barred
                && BANS.contains(barred.by()));
    boolean bad = outage.state() == State.AWAY && !wanted;
    return bad && situation.route().mention().isPresent() ? Loudness.LOUD : Loudness.QUIET;
  }

  private static Instant latest(Outage outage) {
    Instant last = headline(outage).at();
    return last.isBefore(outage.last().end().at()) ? outage.last().end().at() : last;
  }

  private static Optional<Silent> silent(Reason reason) {
    return Optional.of(new Silent(reason, Optional.empty()));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
