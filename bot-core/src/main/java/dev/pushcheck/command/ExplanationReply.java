package dev.pushcheck.command;

import dev.pushcheck.interruption.Answer;
import dev.pushcheck.interruption.Answer.Basis;
import dev.pushcheck.interruption.Explainable;
import dev.pushcheck.interruption.PlainWords;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Folded;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An explanation in words: what it is, what it means, what to do, and last its codes. */
final class ExplanationReply {
  private static final int NOTHING_FOUND = 1;

  private final Texts texts;

  ExplanationReply(Texts texts) {
    this.texts = texts;
  }

  /** The reply to a question that something is known about. */
  Reply of(String question, Answer answer) {
    List<Explainable> things = distinct(answer.things());
    List<Block> blocks = new ArrayList<>();
    if (answer.basis() == Basis.EXACT && things.size() > 1) {
      Map<String, String> facts = Map.of("asked", Quotation.of(question));
      blocks.add(new Headline(Tone.NEUTRAL, texts.line("explain.several", facts)));
      things.forEach(thing -> addReading(blocks, thing));
    } else {
      blocks.add(new Headline(Tone.NEUTRAL, title(things.get(0))));
      addRest(blocks, things.get(0));
      addOthers(blocks, things.subList(1, things.size()));
    }
    return new Reply(Visibility.PRIVATE, 0, blocks);
  }

  /** The reply to a question that nothing is known about. */
  Reply nothing(String question, Optional<String> nearest) {
    Map<String, String> facts = Map.of("question", Quotation.of(question));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Headline(Tone.UNKNOWN, texts.line("explain.nothing", facts)));
    nearest.ifPresent(
        name -> blocks.add(paragraph(texts.line("explain.nearest", Map.of("nearest", name)))));
    boolean address = question.contains("://");
    blocks.add(paragraph(texts.line(address ? "explain.address" : "explain.try", Map.of())));
    return new Reply(Visibility.PRIVATE, NOTHING_FOUND, blocks);
  }

  /** Several SDKs report the same under one number; one of them is enough. */
  private List<Explainable> distinct(List<Explainable> things) {
    Map<PlainWords, Explainable> byWords = new LinkedHashMap<>();
    things.forEach(thing -> byWords.putIfAbsent(thing.words(texts), thing));
    return List.copyOf(byWords.values());
  }

  private void addReading(List<Block> blocks, Explainable thing) {
    blocks.add(new CheckList(List.of(new Item(Tone.NEUTRAL, title(thing)))));
    addRest(blocks, thing);
  }

  private void addRest(List<Block> blocks, Explainable thing) {
    PlainWords words = thing.words(texts);
    if (!words.meaning().isEmpty()) {
      blocks.add(paragraph(words.meaning()));
    }
    if (!words.advice().isEmpty()) {
      blocks.add(new Steps(texts.label("section.do"), words.advice()));
    }
    if (!words.links().isEmpty() && texts.reader().audience() == Audience.OPERATOR) {
      blocks.add(paragraph(links(words.links())));
    }
    blocks.add(new Paragraph(Weight.SMALL, footer(thing)));
  }

  private void addOthers(List<Block> blocks, List<Explainable> others) {
    if (!others.isEmpty()) {
      List<Item> items =
          others.stream().map(other -> new Item(Tone.NEUTRAL, title(other))).toList();
      blocks.add(new Folded(texts.label("explain.also"), List.of(new CheckList(items))));
    }
  }

  private List<Inline> title(Explainable thing) {
    List<Inline> title = thing.words(texts).title();
    boolean plain =
        texts.reader().audience() == Audience.HOST || thing.kind() == Explainable.Kind.GUIDE;
    return plain
        ? texts.line("explain.title", Map.of("title", texts.sentence(title)))
        : texts.line("explain.named", Map.of("name", List.of(name(thing)), "title", title));
  }

  private static Inline name(Explainable thing) {
    boolean oneCode = thing.codes().size() == 1;
    return switch (thing.kind()) {
      case INTERRUPTION -> new Inline.Code(oneCode ? thing.codes().get(0) : thing.id());
      case SDK_EVENT -> new Inline.Code(thing.id() + " (" + thing.codes().get(0) + ")");
      case FINDING, GUIDE -> new Inline.Code(thing.id());
    };
  }

  private List<Inline> footer(Explainable thing) {
    List<Inline> footer = new ArrayList<>(List.of(new Inline.Code(thing.id())));
    String separator = texts.label("list.separator");
    if (!thing.codes().isEmpty()) {
      footer.add(new Inline.Text(" · " + String.join(separator, thing.codes())));
    }
    if (!thing.footnote(texts).isEmpty()) {
      footer.add(new Inline.Text(" · "));
      footer.addAll(thing.footnote(texts));
    }
    return footer;
  }

  private List<Inline> links(List<Inline.Link> links) {
    List<Inline> line = new ArrayList<>(texts.line("section.helpful", Map.of()));
    for (Inline.Link link : links) {
      line.add(new Inline.Text(link.equals(links.get(0)) ? "" : " · "));
      line.add(link);
    }
    return line;
  }

  private static Paragraph paragraph(List<Inline> line) {
    return new Paragraph(Weight.NORMAL, line);
  }
}
