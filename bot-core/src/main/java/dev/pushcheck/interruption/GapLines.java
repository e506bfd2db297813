package dev.pushcheck.interruption;

import dev.pushcheck.interruption.InterruptionHistory.Gap;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is missing from an answer and why, one line an account. */
final class GapLines {
  private final Texts texts;

  GapLines(Texts texts) {
    this.texts = texts;
  }

  List<Item> items(List<Gap> gaps) {
    if (texts.reader().audience() == Audience.HOST && !gaps.isEmpty()) {
      return List.of(new Item(Tone.UNKNOWN, texts.line("lookup.gap", Map.of())));
    }
    return gaps.stream().map(gap -> new Item(Tone.UNKNOWN, line(gap))).toList();
  }

  /** The line of one account, without its tone. */
  List<Inline> line(Gap gap) {
    String extent = "lookup.gap." + gap.extent().name().toLowerCase(Locale.ROOT);
    List<Inline> line = new ArrayList<>(texts.line(extent, Map.of("account", gap.account())));
    line.addAll(Unanswered.why(gap.failure(), texts));
    return line;
  }
}
