package dev.pushcheck.interruption;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption.Fate;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One page of the list of interruptions, newest first. */
final class HistoryPage {
  static final int SIZE = 10;

  /** A reason of the vendor is a short sentence; anything longer is cut. */
  private final List<Interruption> all;

  private final int number;
  private final Texts texts;
  private final boolean oneStream;
  private final StreamLabels labels;

  /**
   * A page.
   *
   * @param all newest first, at least one
   * @param wanted which page, from 1; beyond the last it is the last
   */
  HistoryPage(List<Interruption> all, int wanted, Texts texts) {
    this.all = all;
    this.texts = texts;
    this.number = Math.max(1, Math.min(wanted, (all.size() + SIZE - 1) / SIZE));
    List<StreamName> streams = all.stream().map(i -> i.event().stream()).distinct().toList();
    this.oneStream = streams.size() == 1;
    this.labels = StreamLabels.of(streams);
  }

  int number() {
    return number;
  }

  boolean hasNewer() {
    return number > 1;
  }

  boolean hasOlder() {
    return last() < all.size();
  }

  /** Which part of the list it is. */
  List<Inline> title() {
    return texts.line(
        "lookup.page", Map.of("first", first() + 1, "last", last(), "total", all.size()));
  }

  List<Item> items() {
    return all.subList(first(), last()).stream().map(this::item).toList();
  }

  private int first() {
    return (number - 1) * SIZE;
  }

  private int last() {
    return Math.min(all.size(), number * SIZE);
  }

  private Item item(Interruption interruption) {
    Fate fate = interruption.fate();
    Tone tone =
        switch (fate) {
          case BROKEN -> Tone.BAD;
          case REFUSED -> Tone.CAUTION;
          case ENDED -> Tone.NEUTRAL;
        };
    List<Inline> line = new ArrayList<>();
    line.add(new Inline.Time(interruption.event().endedAt(), Inline.TimeStyle.DATE_TIME));
    if (!oneStream) {
      line.add(new Inline.Text(" · "));
      line.add(new Inline.Code(labels.label(interruption.event().stream())));
    }
    line.addAll(
        texts.line(
            "lookup.item." + fate.name().toLowerCase(Locale.ROOT),
            Map.of(
                "live",
                interruption.event().duration(),
                "cause",
                interruption.cause().words(texts).title())));
    boolean unknown = interruption.cause() == InterruptionCause.UNKNOWN;
    if (texts.reader().audience() == Audience.OPERATOR || unknown) {
      addRaw(line, interruption);
    }
    return new Item(tone, line);
  }

  private void addRaw(List<Inline> line, Interruption interruption) {
    interruption
        .code()
        .ifPresent(
            code -> {
              line.add(new Inline.Text(" "));
              line.add(new Inline.Code(code.toString()));
            });
    String reason = ReasonText.cut(interruption.event().reason());
    if (!reason.isEmpty()) {
      line.addAll(texts.line("lookup.item.raw", Map.of("raw", reason)));
    }
    if (texts.reader().audience() == Audience.OPERATOR) {
      interruption
          .event()
          .clientAddress()
          .ifPresent(from -> line.addAll(texts.line("lookup.item.from", Map.of("client", from))));
    }
  }
}
