package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.MaskedAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A push that ended or was refused, with its cause.
 *
 * @param event what happened; its client address is masked, and so is what looks like an address or
 *     a signature in its reason
 * @param cause why
 * @param code the vendor's number for the cause, if it is known for certain
 */
public record Interruption(
    StreamEvent event, InterruptionCause cause, Optional<InterruptionCode> code) {
  /** An event whose cause is told by the vendor's words. */
  public static Interruption of(StreamEvent event, InterruptionCauses causes) {
    InterruptionCause cause = causes.match(event.reason());
    List<InterruptionCode> codes = cause.codes();
    return new Interruption(
        new StreamEvent(
            event.stream(),
            event.startedAt(),
            event.endedAt(),
            event.duration(),
            ReasonText.of(event.reason()),
            event.clientAddress().map(MaskedAddress::of),
            event.resolution()),
        cause,
        codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty());
  }

  /** When the push began; for a refusal, when it was refused. */
  Instant beganAt() {
    return event.startedAt().orElseGet(() -> event.endedAt().minus(event.duration()));
  }

  /** What became of the push. */
  public Fate fate() {
    if (event.duration().isZero()) {
      return Fate.REFUSED;
    }
    return switch (cause.causeClass()) {
      case ENDED, OPERATOR -> Fate.ENDED;
      default -> Fate.BROKEN;
    };
  }

  /** What can become of a push. */
  public enum Fate {
    /** It went on until something cut it off. */
    BROKEN,
    /** It never began. */
    REFUSED,
    /** Somebody ended it on purpose. */
    ENDED
  }
}
