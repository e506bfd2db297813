package dev.pushcheck.command;

import dev.pushcheck.alert.AlertControl;
import dev.pushcheck.alert.Ids;
import dev.pushcheck.alert.Mute;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What people want to hear nothing of for a while. */
record AlertMutes(AlertControl control, AlertsQuestion question, Texts texts) {
  Reply mute() throws UsageException, InterruptedException {
    StreamPattern streams =
        question
            .streams()
            .orElseThrow(() -> new UsageException("alerts.mute.no-streams", Map.of()));
    Instant until = question.now().plus(question.muteSpan());
    Mute mute = new Mute(Ids.fresh(), streams, question.muteChannel(), until, question.deed());
    control.mute(mute);
    String where = mute.channel().isPresent() ? "here" : "everywhere";
    return AlertsAnswer.of(
            Tone.GOOD,
            "alerts.mute.done." + where,
            Map.of("streams", streams.toString(), "until", until),
            texts)
        .small("alerts.mute.then", Map.of())
        .button("button.unmute", new Action("alerts unmute", Map.of("mute", mute.id())))
        .reply(0, "muted");
  }

  /** Ends every mute that says the same; otherwise the stream would stay as quiet as before. */
  Reply unmute() throws UsageException, InterruptedException {
    String named = question.named("mute", "alerts.no-mute");
    List<Mute> mutes =
        control.mutes().stream().filter(mute -> question.includes(mute.streams())).toList();
    List<Mute> meant = mutes.stream().filter(mute -> isNamed(mute, named)).toList();
    boolean ended = false;
    for (Mute mute : mutes) {
      if (meant.stream().anyMatch(one -> saysTheSame(one, mute))) {
        ended |= control.unmute(mute.id());
      }
    }
    if (!ended) {
      return AlertsAnswer.unknown("alerts.unknown-mute", named, texts);
    }
    Map<String, String> facts = Map.of("streams", meant.get(0).streams().toString());
    return AlertsAnswer.of(Tone.GOOD, "alerts.unmute.done", facts, texts).reply(0, "unmuted");
  }

  private static boolean saysTheSame(Mute one, Mute other) {
    return one.streams().equals(other.streams()) && one.channel().equals(other.channel());
  }

  private static boolean isNamed(Mute mute, String named) {
    return mute.id().equals(named) || AlertsQuestion.isNamed(mute.streams(), named);
  }
}
