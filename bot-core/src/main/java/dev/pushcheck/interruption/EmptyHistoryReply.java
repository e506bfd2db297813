package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nothing found: what was looked for and where, why that may be, and where else to look. */
final class EmptyHistoryReply {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int NOT_FOUND = 1;

  private final InterruptionHistory history;
  private final Presentation presentation;
  private final Texts texts;
  private final StreamPattern streams;

  EmptyHistoryReply(InterruptionHistory history, Presentation presentation, Texts texts) {
    this.history = history;
    this.presentation = presentation;
    this.texts = texts;
    this.streams = history.query().streams();
  }

  Reply compose() {
    List<Block> blocks = new ArrayList<>();
    Map<String, Object> facts = Map.of("streams", streams.toString());
    Tone tone = history.isPartial() ? Tone.UNKNOWN : Tone.NEUTRAL;
    blocks.add(new Block.Headline(tone, texts.line("lookup.none." + variant(), facts)));
    if (history.isPartial()) {
      blocks.add(new Block.CheckList(new GapLines(texts).items(history.gaps())));
    }
    blocks.add(new Block.Facts(searched()));
    if (!history.isUnanswered()) {
      blocks.add(
          new Block.Paragraph(Block.Weight.NORMAL, texts.line("lookup.none.hint", Map.of())));
    }
    List<Button> buttons = buttons();
    if (!buttons.isEmpty()) {
      blocks.add(new Block.Buttons(buttons));
    }
    return new Reply(Visibility.PRIVATE, history.isUnanswered() ? NOT_FOUND : 0, blocks);
  }

  private String variant() {
    if (!history.isPartial()) {
      return "found";
    } else if (!history.isUnanswered()) {
      return "so-far";
    }
    boolean nobodys =
        history.gaps().stream().allMatch(gap -> gap.failure().kind() == Kind.NO_SUCH_DOMAIN);
    return nobodys ? "no-domain" : "unanswered";
  }

  private List<Fact> searched() {
    TimeRange range = history.query().range();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("searched", List.of(new Inline.Code(streams.toString()))));
    facts.add(
        fact(
            "when",
            texts.line("lookup.range", Map.of("from", range.from(), "until", range.until()))));
    history
        .query()
        .cause()
        .ifPresent(cause -> facts.add(fact("cause", List.of(new Inline.Code(cause.name())))));
    return facts;
  }

  private Fact fact(String name, List<Inline> value) {
    return new Fact(texts.label("lookup.fact." + name), value);
  }

  private List<Button> buttons() {
    List<Button> buttons = new ArrayList<>();
    TimeRange range = history.query().range();
    if (range.length().compareTo(WEEK) < 0) {
      buttons.add(button("week", "interruptions", presentation.with("since", "7d", "until")));
    }
    if (history.query().cause().isPresent()) {
      buttons.add(button("any-cause", "interruptions", presentation.without("cause")));
    }
    streams
        .exactStream()
        .ifPresent(
            name -> {
              StreamPattern wider =
                  new StreamPattern(streams.domain(), streams.app(), Optional.of("*" + name + "*"));
              buttons.add(
                  button(
                      "parts",
                      "interruptions",
                      presentation.with("stream", wider.toString(), "domain", "app")));
              buttons.add(button("check-stream", "check", Map.of("address", streams.toString())));
            });
    return buttons;
  }

  private Button button(String label, String command, Map<String, String> arguments) {
    return new Button(texts.label("button." + label), new Action(command, arguments));
  }
}
