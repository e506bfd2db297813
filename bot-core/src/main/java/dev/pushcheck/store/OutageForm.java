package dev.pushcheck.store;

import dev.pushcheck.alert.Outage;
import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.Refusal;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.StreamName;

/** How an outage, and what people did about it, is written down. */
final class OutageForm {
  private OutageForm() {}

  static Body write(OutageFile file) {
    Outage outage = file.outage();
    Body body =
        new Body()
            .with("anchor", outage.anchor())
            .withBodies("drops", outage.drops().stream().map(OutageForm::write).toList())
            .withBodies("refusals", outage.refusals().stream().map(OutageForm::write).toList())
            .with("state", outage.state())
            .with("since", outage.since())
            .with("learned", file.learnedAt())
            .with("from", file.learnedFrom());
    file.acknowledged().ifPresent(deed -> body.with("acknowledged", write(deed)));
    file.resolved().ifPresent(deed -> body.with("resolved", write(deed)));
    return body;
  }

  static OutageFile read(String id, StreamName stream, Closure closed, Body body) {
    return new OutageFile(
        id,
        new Outage(
            stream,
            body.text("anchor"),
            body.bodies("drops").stream().map(OutageForm::readDrop).toList(),
            body.bodies("refusals").stream().map(OutageForm::readRefusal).toList(),
            body.one("state", Outage.State.AWAY),
            body.instant("since")),
        body.instant("learned"),
        body.one("from", Source.RECORD),
        body.maybeBody("acknowledged").map(OutageForm::readDeed),
        body.maybeBody("resolved").map(OutageForm::readDeed),
        closed);
  }

  static Body write(Deed deed) {
    return new Body().with("who", deed.who()).with("at", deed.at());
  }

  static Deed readDeed(Body body) {
    return new Deed(body.text("who"), body.instant("at"));
  }

  private static Body write(Drop drop) {
    return new Body()
        .with("push", drop.push())
        .with("end", SightingForm.write(drop.end()))
        .with("away", drop.away())
        .with("autopsy", SightingForm.write(drop.autopsy()))
        .with("client", drop.clientAddress());
  }

  private static Drop readDrop(Body body) {
    return new Drop(
        body.text("push"),
        SightingForm.readEnd(body.body("end")),
        body.duration("away"),
        SightingForm.readAutopsy(body.maybeBody("autopsy")),
        body.maybe("client"));
  }

  private static Body write(Refusal refusal) {
    return new Body()
        .with("push", refusal.push())
        .with("end", SightingForm.write(refusal.end()))
        .with("autopsy", SightingForm.write(refusal.autopsy()));
  }

  private static Refusal readRefusal(Body body) {
    return new Refusal(
        body.text("push"),
        SightingForm.readEnd(body.body("end")),
        SightingForm.readAutopsy(body.maybeBody("autopsy")));
  }
}
