package dev.pushcheck.alert;

import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.reply.Tone;
import java.util.Locale;

/** How far an outage has come, as far as the words for it differ. */
enum OutageStage {
  /** The encoder said goodbye. */
  PLANNED(Tone.NEUTRAL),
  /** Somebody ended it on purpose. */
  STOPPED(Tone.CAUTION),
  /** It never was live: it was refused. */
  REFUSED(Tone.BAD),
  /** It is away and cannot come back by itself. */
  BARRED(Tone.BAD),
  /** It is away, and a try to come back has failed. */
  FAILING(Tone.BAD),
  /** It is away, for the first time. */
  AWAY(Tone.BAD),
  /** It is away, not for the first time. */
  AGAIN(Tone.BAD),
  /** It is away as far as is known, and somebody has closed it. */
  RESOLVED(Tone.NEUTRAL),
  /** It is away as far as is known, and too old to be followed. */
  LAPSED(Tone.CAUTION),
  /** It is back, but not for long. */
  BACK(Tone.GOOD),
  /** It is back for good. */
  RECOVERED(Tone.GOOD),
  /** It was back, and ended on purpose. */
  ENDED(Tone.NEUTRAL),
  /** There was no outage. */
  VOID(Tone.NEUTRAL);

  private final Tone tone;

  OutageStage(Tone tone) {
    this.tone = tone;
  }

  static OutageStage of(OutageFile file, Comeback comeback) {
    return switch (file.outage().state()) {
      case AWAY -> away(file, comeback);
      case BACK -> BACK;
      case RECOVERED -> RECOVERED;
      case ENDED -> isPlanned(file.outage()) ? PLANNED : ENDED;
      case VOID -> VOID;
    };
  }

  private static OutageStage away(OutageFile file, Comeback comeback) {
    Outage outage = file.outage();
    if (isPlanned(outage)) {
      return PLANNED;
    } else if (file.resolved().isPresent()) {
      return RESOLVED;
    } else if (file.closed() == Closure.CLOSED) {
      return LAPSED;
    } else if (outage.explanation().isEmpty()
        && outage.last().end().cause().causeClass() == CauseClass.OPERATOR) {
      return STOPPED;
    } else if (outage.last().end().refused()) {
      return REFUSED;
    } else if (comeback instanceof Comeback.Barred) {
      return BARRED;
    } else if (comeback instanceof Comeback.Failing) {
      return FAILING;
    }
    return outage.drops().size() > 1 ? AGAIN : AWAY;
  }

  /** One goodbye and nothing else. */
  private static boolean isPlanned(Outage outage) {
    return outage.drops().size() == 1
        && outage.explanation().isEmpty()
        && outage.first().end().cause().causeClass() == CauseClass.ENDED;
  }

  /** As in the keys of texts. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Tone tone() {
    return tone;
  }

  /** Whether the stream is away and followed. */
  boolean isAway() {
    return switch (this) {
      case PLANNED, STOPPED, REFUSED, BARRED, FAILING, AWAY, AGAIN -> true;
      case RESOLVED, LAPSED, BACK, RECOVERED, ENDED, VOID -> false;
    };
  }

  /** Whether it is of interest if it can come back. */
  boolean mayComeBack() {
    return this == AWAY || this == AGAIN || this == FAILING;
  }

  /** Whether nobody has anything to do about it any more. */
  boolean isOver() {
    return switch (this) {
      case PLANNED, RESOLVED, LAPSED, RECOVERED, ENDED, VOID -> true;
      case STOPPED, REFUSED, BARRED, FAILING, AWAY, AGAIN, BACK -> false;
    };
  }
}
