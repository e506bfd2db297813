package dev.pushcheck.app.terminal;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.BlockRenderer;
import dev.pushcheck.reply.Harmless;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply as text for a terminal. Icons stand in the first column, text begins in the third; a
 * value is never broken in two unless it is longer than a line.
 */
public final class TerminalRenderer implements BlockRenderer<List<String>> {
  static final Piece INDENT = Piece.of("  ", Style.PLAIN);

  private final Texts texts;
  private final Instant now;
  private final TerminalLook look;
  private final InlinePieces pieces;
  private final LineLayout layout;

  /**
   * A renderer for one reader.
   *
   * @param texts in their words
   * @param now from when distances in time are measured
   * @param look of their terminal
   */
  public TerminalRenderer(Texts texts, Instant now, TerminalLook look) {
    this.texts = texts;
    this.now = now;
    this.look = look;
    this.pieces = new InlinePieces(texts, now);
    this.layout = new LineLayout(look);
  }

  /** The whole reply, each line with its line feed. */
  public String render(Reply reply) {
    StringBuilder text = new StringBuilder();
    lines(reply.blocks()).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  @Override
  public List<String> headline(Block.Headline headline) {
    return layout.hanging(ToneIcon.of(headline.tone()), pieces.of(headline.line(), Style.BOLD));
  }

  @Override
  public List<String> paragraph(Block.Paragraph paragraph) {
    return switch (paragraph.weight()) {
      case NORMAL -> layout.hanging(INDENT, pieces.of(paragraph.line()));
      case SMALL -> layout.hanging(INDENT, pieces.of(paragraph.line(), Style.DIM));
    };
  }

  @Override
  public List<String> steps(Block.Steps steps) {
    Piece title = Piece.of(Harmless.text(steps.title()) + texts.label("colon"), Style.BOLD);
    List<String> lines = new ArrayList<>();
    if (steps.steps().size() == 1) {
      List<Piece> line = new ArrayList<>(List.of(title));
      line.addAll(pieces.of(steps.steps().get(0)));
      return layout.hanging(INDENT, line);
    } else if (!steps.steps().isEmpty()) {
      lines.addAll(layout.hanging(INDENT, List.of(title)));
    }
    int number = 1;
    for (List<Inline> step : steps.steps()) {
      Piece prefix = Piece.of(INDENT.text() + number++ + ". ", Style.PLAIN);
      lines.addAll(layout.hanging(prefix, pieces.of(step)));
    }
    return lines;
  }

  @Override
  public List<String> facts(Block.Facts facts) {
    return new AlignedFacts(layout, look)
        .lines(
            facts.facts().stream()
                .map(
                    fact ->
                        new AlignedFacts.Row(Harmless.text(fact.name()), pieces.of(fact.value())))
                .toList());
  }

  @Override
  public List<String> checkList(Block.CheckList checkList) {
    return checkList.items().stream()
        .flatMap(item -> layout.hanging(ToneIcon.of(item.tone()), pieces.of(item.line())).stream())
        .toList();
  }

  @Override
  public List<String> table(Block.Table table) {
    return new AlignedTable(layout, look)
        .lines(
            table.columns().stream().map(Harmless::text).toList(),
            table.rows().stream().map(row -> row.stream().map(pieces::of).toList()).toList());
  }

  @Override
  public List<String> image(Block.Image image) {
    return layout.hanging(
        INDENT, List.of(Piece.of("[" + Harmless.text(image.alt()) + "]", Style.DIM)));
  }

  @Override
  public List<String> buttons(Block.Buttons buttons) {
    return List.of();
  }

  @Override
  public List<String> folded(Block.Folded folded) {
    List<String> lines =
        new ArrayList<>(
            layout.hanging(INDENT, List.of(Piece.of(Harmless.text(folded.title()), Style.BOLD))));
    TerminalLook narrower = look.narrowerBy(INDENT.width());
    new TerminalRenderer(texts, now, narrower)
        .lines(folded.blocks())
        .forEach(line -> lines.add(line.isEmpty() ? line : INDENT.text() + line));
    return lines;
  }

  /** The blocks with an empty line between any two that show something. */
  private List<String> lines(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      List<String> shown = block.render(this);
      if (!lines.isEmpty() && !shown.isEmpty()) {
        lines.add("");
      }
      lines.addAll(shown);
    }
    return lines;
  }
}
