package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why an account did not answer, and what to do about it, in a sentence. */
public final class Unanswered {
  private Unanswered() {}

  /** The sentence; hosts, who cannot do anything about it, get a short one. */
  public static List<Inline> why(Failure failure, Texts texts) {
    if (texts.reader().audience() == Audience.HOST) {
      return texts.line("unanswered", Map.of());
    }
    String kind = failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Map<String, String> facts = Map.of("action", failure.action(), "apiCode", failure.code());
    List<Inline> line = new ArrayList<>(texts.line("unanswered." + kind, facts));
    failure
        .requestId()
        .ifPresent(id -> line.addAll(texts.line("unanswered.request", Map.of("requestId", id))));
    return line;
  }
}
