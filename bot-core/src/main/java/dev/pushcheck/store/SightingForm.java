package dev.pushcheck.store;

import dev.pushcheck.alert.Sighting;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import java.util.Optional;

/** How a sighting, and what other things share with it, is written down. */
final class SightingForm {
  private SightingForm() {}

  static Body write(Sighting sighting) {
    Body body =
        new Body()
            .with("source", sighting.source())
            .with("sequence", sighting.sequence())
            .with("began", sighting.beganAt())
            .with("client", sighting.clientAddress())
            .with("resolution", sighting.resolution())
            .with("learned", sighting.learnedAt());
    sighting.end().ifPresent(end -> body.with("end", write(end)));
    return body;
  }

  static Sighting read(StreamName stream, Body body) {
    return new Sighting(
        body.one("source", Source.RECORD),
        stream,
        body.maybe("sequence"),
        body.maybeInstant("began"),
        body.maybeBody("end").map(SightingForm::readEnd),
        body.maybe("client"),
        body.maybe("resolution"),
        body.instant("learned"));
  }

  static Body write(End end) {
    Body body =
        new Body()
            .with("at", end.at())
            .with("duration", end.duration())
            .with("cause", end.cause().id())
            .with("reason", end.reason());
    end.code()
        .ifPresent(
            code ->
                body.with(
                    "code",
                    new Body().with("main", code.errcode()).with("sub", code.subErrcode())));
    return body;
  }

  static End readEnd(Body body) {
    return new End(
        body.instant("at"),
        body.duration("duration"),
        cause(body.text("cause")),
        body.maybeBody("code").map(SightingForm::readCode),
        body.text("reason"));
  }

  /** The cause with an id; unknown if a later version of the program knows more of them. */
  static InterruptionCause cause(String id) {
    return InterruptionCause.ofId(id).orElse(InterruptionCause.UNKNOWN);
  }

  private static InterruptionCode readCode(Body body) {
    return new InterruptionCode(body.number("main"), body.number("sub"));
  }

  static Body write(Autopsy autopsy) {
    return new Body()
        .with("state", autopsy.state())
        .withTexts("findings", autopsy.findings())
        .with("expires", autopsy.expiresAt());
  }

  static Autopsy readAutopsy(Optional<Body> body) {
    return body.map(
            written ->
                new Autopsy(
                    written.one("state", Autopsy.State.UNKNOWN),
                    written.texts("findings"),
                    written.maybeInstant("expires")))
        .orElse(Autopsy.UNKNOWN);
  }
}
