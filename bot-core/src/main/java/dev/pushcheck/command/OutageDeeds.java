package dev.pushcheck.command;

import dev.pushcheck.alert.AlertControl;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.Map;
import java.util.Optional;

/** What people do about outages. */
record OutageDeeds(AlertControl control, AlertsQuestion question, Texts texts) {
  Reply acknowledge() throws UsageException, InterruptedException {
    Optional<OutageFile> meant = outage();
    Optional<OutageFile> now =
        meant.isPresent() ? control.acknowledge(meant.get().id(), question.deed()) : meant;
    Optional<Deed> deed = now.flatMap(OutageFile::acknowledged);
    return now.isEmpty() || deed.isEmpty() ? unknown() : done("acknowledge", now.get(), deed.get());
  }

  Reply resolve() throws UsageException, InterruptedException {
    Optional<OutageFile> meant = outage();
    if (meant.filter(file -> file.closed() == Closure.CLOSED).isPresent()
        && meant.get().resolved().isEmpty()) {
      Map<String, String> facts = Map.of("stream", meant.get().outage().stream().toString());
      return AlertsAnswer.of(Tone.NEUTRAL, "alerts.resolve.over", facts, texts).reply(0, "over");
    }
    Optional<OutageFile> now =
        meant.isPresent() ? control.resolve(meant.get().id(), question.deed()) : meant;
    Optional<Deed> deed = now.flatMap(OutageFile::resolved);
    return now.isEmpty() || deed.isEmpty() ? unknown() : done("resolve", now.get(), deed.get());
  }

  /** It was done now, or by somebody before. */
  private Reply done(String what, OutageFile file, Deed deed) {
    boolean ours = deed.equals(question.deed());
    Map<String, Object> facts =
        Map.of("stream", file.outage().stream().toString(), "who", deed.who(), "at", deed.at());
    return AlertsAnswer.of(
            ours ? Tone.GOOD : Tone.NEUTRAL,
            "alerts." + what + (ours ? ".done" : ".already"),
            facts,
            texts)
        .reply(0, ours ? what + "d" : what + "d-already");
  }

  /** Those that are over are known by their ids only. */
  private Optional<OutageFile> outage() throws UsageException, InterruptedException {
    Optional<OutageFile> open = question.outage(control.open());
    String id = question.named("outage", "alerts.no-outage");
    return open.isPresent() ? open : control.outage(id).filter(question::mayKnow);
  }

  private Reply unknown() throws UsageException {
    return AlertsAnswer.unknown(
        "alerts.unknown-outage", question.named("outage", "alerts.no-outage"), texts);
  }
}
