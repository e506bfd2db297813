package dev.pushcheck.app.demo;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the tour shows, in this order. */
enum TourStep {
  /** What this is. */
  WELCOME,
  /** A domain without CNAME. */
  CNAME,
  /** An ingest whose port is closed. */
  CLOSED,
  /** An address that has run out. */
  EXPIRED,
  /** A signature for the stream in another spelling. */
  MISSPELT,
  /** A stream that somebody is pushing. */
  IN_USE,
  /** A stream breaks off. */
  BREAK,
  /** It comes back. */
  RETURN,
  /** What happened over the last day. */
  INTERRUPTIONS,
  /** How to go on without the demo. */
  NEXT;

  /** The step with this number, counted from 1. */
  static Optional<TourStep> numbered(int number) {
    return number >= 1 && number <= values().length
        ? Optional.of(values()[number - 1])
        : Optional.empty();
  }

  int number() {
    return List.of(values()).indexOf(this) + 1;
  }

  /** The one after it; empty after the last. */
  Optional<TourStep> next() {
    return numbered(number() + 1);
  }

  /** What is said before anything happens. */
  List<Block> introduction(Reader reader) {
    TourWords words = TourWords.of(reader);
    String key = "step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    String title =
        words.text(
            "step",
            Map.of(
                "number", Integer.toString(number()),
                "all", Integer.toString(values().length),
                "title", words.text(key + ".title", Map.of())));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(Weight.NORMAL, List.of(new Inline.Strong(title))));
    blocks.addAll(words.paragraphs(key, Map.of()));
    return blocks;
  }
}
