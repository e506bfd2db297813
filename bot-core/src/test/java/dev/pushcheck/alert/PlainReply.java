package dev.pushcheck.alert;

import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A reply as text, to be read aloud and compared. */
final class PlainReply {
  private final Texts texts;
  private final Instant now;
  private final StringBuilder said = new StringBuilder();

  private PlainReply(Texts texts, Instant now) {
    this.texts = texts;
    this.now = now;
  }

  static Texts texts(Language language, Audience audience) {
    return Texts.of(new Reader(language, ZoneOffset.UTC, audience));
  }

  static String of(Reply reply, Texts texts, Instant now) {
    PlainReply plain = new PlainReply(texts, now);
    reply.blocks().forEach(plain::add);
    return plain.said.toString();
  }

  private void add(Block block) {
    if (block instanceof Block.Headline headline) {
      line(headline.tone() + " " + plain(headline.line()));
    } else if (block instanceof Block.Paragraph paragraph) {
      line((paragraph.weight() == Block.Weight.SMALL ? "(small) " : "") + plain(paragraph.line()));
    } else if (block instanceof Block.CheckList list) {
      list.items().forEach(item -> line("- " + item.tone() + " " + plain(item.line())));
    } else if (block instanceof Block.Steps steps) {
      line(steps.title() + texts.label("colon").strip());
      steps.steps().forEach(step -> line("  * " + plain(step)));
    } else if (block instanceof Block.Facts facts) {
      facts.facts().forEach(fact -> line(fact.name() + texts.label("colon") + plain(fact.value())));
    } else if (block instanceof Block.Table table) {
      line(String.join(" | ", table.columns()));
      table
          .rows()
          .forEach(row -> line(row.stream().map(this::plain).collect(Collectors.joining(" | "))));
    } else if (block instanceof Block.Folded folded) {
      line("> " + folded.title());
      folded.blocks().forEach(this::add);
    } else if (block instanceof Block.Buttons buttons) {
      line(buttons.buttons().stream().map(PlainReply::button).collect(Collectors.joining(" ")));
    } else {
      throw new AssertionError("no plain text for " + block.getClass());
    }
  }

  private static String button(Button button) {
    Action action = button.action();
    return "[" + button.label() + "]=" + action.command() + new TreeMap<>(action.arguments());
  }

  private void line(String line) {
    said.append(line).append('\n');
  }

  private String plain(List<Inline> line) {
    return texts.plain(line, now);
  }
}
