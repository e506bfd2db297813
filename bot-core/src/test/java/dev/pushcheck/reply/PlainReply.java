package dev.pushcheck.reply;

import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** All the words of a reply, a line each, for tests to look at. */
public final class PlainReply implements BlockRenderer<String> {
  private final Texts texts;
  private final Instant now;

  private PlainReply(Texts texts, Instant now) {
    this.texts = texts;
    this.now = now;
  }

  /** The words of all blocks; labels of buttons too, but not what they do. */
  public static String of(Reply reply, Texts texts, Instant now) {
    PlainReply plain = new PlainReply(texts, now);
    return reply.blocks().stream()
        .map(block -> block.render(plain))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String headline(Block.Headline headline) {
    return line(headline.line());
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return line(paragraph.line());
  }

  @Override
  public String steps(Block.Steps steps) {
    return steps.title() + "\n" + lines(steps.steps());
  }

  @Override
  public String facts(Block.Facts facts) {
    return facts.facts().stream()
        .map(fact -> fact.name() + " " + line(fact.value()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String checkList(Block.CheckList checkList) {
    return lines(checkList.items().stream().map(Block.Item::line).toList());
  }

  @Override
  public String table(Block.Table table) {
    return table.rows().stream().map(this::lines).collect(Collectors.joining("\n"));
  }

  @Override
  public String image(Block.Image image) {
    return image.alt();
  }

  @Override
  public String buttons(Block.Buttons buttons) {
    return buttons.buttons().stream().map(Button::label).collect(Collectors.joining("\n"));
  }

  @Override
  public String folded(Block.Folded folded) {
    return folded.title()
        + "\n"
        + folded.blocks().stream()
            .map(block -> block.render(this))
            .collect(Collectors.joining("\n"));
  }

  private String lines(List<List<Inline>> lines) {
    return lines.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(List<Inline> line) {
    return texts.plain(line, now);
  }
}
