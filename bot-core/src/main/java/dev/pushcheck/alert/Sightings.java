package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.CssEvent;
import dev.pushcheck.css.CssEvent.PushBegan;
import dev.pushcheck.css.CssEvent.PushEnded;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCauses;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.interruption.ReasonText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes sightings of what a callback tells. */
public final class Sightings {
  private Sightings() {}

  /**
   * The sighting of a push that began or ended; empty for an event that tells of neither.
   *
   * @param learnedAt when the callback arrived, by the bot's clock
   */
  public static Optional<Sighting> of(
      CssEvent event, InterruptionCauses causes, Instant learnedAt) {
    if (event instanceof PushBegan began) {
      return Optional.of(
          new Sighting(
              Source.CALLBACK,
              began.stream(),
              began.sequence(),
              Optional.of(began.at()),
              Optional.empty(),
              began.clientAddress(),
              began.resolution(),
              learnedAt));
    }
    return event instanceof PushEnded ended
        ? Optional.of(ended(ended, causes, learnedAt))
        : Optional.empty();
  }

  private static Sighting ended(PushEnded ended, InterruptionCauses causes, Instant learnedAt) {
    InterruptionCause cause = causes.ofCallback(ended.errcode(), ended.message());
    return new Sighting(
        Source.CALLBACK,
        ended.stream(),
        ended.sequence(),
        Optional.empty(),
        Optional.of(
            new End(
                ended.at(),
                ended.duration(),
                cause,
                code(cause, ended.errcode()),
                ReasonText.of(ended.message()))),
        ended.clientAddress(),
        ended.resolution(),
        learnedAt);
  }

  /**
   * The number that was told, if the cause has it; of a cause that the words gave away, its only
   * number. Zero means that the vendor does not know either.
   */
  private static Optional<InterruptionCode> code(InterruptionCause cause, int errcode) {
    List<InterruptionCode> codes = cause.codes();
    InterruptionCode told = InterruptionCode.of(errcode);
    if (errcode != 0 && codes.contains(told)) {
      return Optional.of(told);
    }
    return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
  }
}
