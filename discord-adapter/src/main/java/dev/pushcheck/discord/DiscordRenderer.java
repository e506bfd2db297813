package dev.pushcheck.discord;

import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.BlockRenderer;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A reply as one message of Discord's, in its components: a box with the state's colour. Whatever
 * the reply holds, the message is within Discord's limits, calls nobody and links nowhere but where
 * our own tables lead. Blocks are read once, into a draft.
 */
final class DiscordRenderer implements BlockRenderer<MessageDraft> {
  private static final int HEADLINE_CHARS = 400;
  private static final int LINE_CHARS = 1_000;
  private static final int NAME_CHARS = 100;
  private static final int CELL_CHARS = 200;
  private static final String SMALL = "-# ";

  private final Texts texts;
  private final Function<Action, String> idOfAction;
  private final MessageDraft draft = new MessageDraft();
  private String prefix = "";

  private DiscordRenderer(Texts texts, Function<Action, String> idOfAction) {
    this.texts = texts;
    this.idOfAction = idOfAction;
  }

  /**
   * The message.
   *
   * @param texts of the reader
   * @param idOfAction keeps what a button does and gives the id to send in its place
   */
  static MessageCreateData render(Reply reply, Texts texts, Function<Action, String> idOfAction) {
    DiscordRenderer renderer = new DiscordRenderer(texts, idOfAction);
    reply.blocks().forEach(block -> block.render(renderer));
    int leftOut = renderer.draft.linesLeftOut();
    if (leftOut > 0) {
      List<Inline> note = texts.line("reply.left-out", Map.of("lines", leftOut));
      renderer.draft.note(SMALL + MarkdownLine.of(note, LINE_CHARS));
    }
    return renderer.draft.message();
  }

  @Override
  public MessageDraft headline(Block.Headline headline) {
    draft.tone(headline.tone());
    String line = MarkdownLine.of(headline.line(), HEADLINE_CHARS);
    return add(List.of("### " + Accent.icon(headline.tone()) + line));
  }

  @Override
  public MessageDraft paragraph(Block.Paragraph paragraph) {
    String line = line(paragraph.line());
    return switch (paragraph.weight()) {
      case NORMAL -> add(List.of(prefix + line));
      case SMALL -> add(List.of(SMALL + line));
    };
  }

  @Override
  public MessageDraft steps(Block.Steps steps) {
    String title = named(steps.title());
    if (steps.steps().size() == 1) {
      return add(List.of(prefix + title + line(steps.steps().get(0))));
    }
    List<String> lines = new ArrayList<>();
    lines.add(prefix + title.stripTrailing());
    int number = 1;
    for (List<Inline> step : steps.steps()) {
      lines.add(prefix + number++ + (prefix.isEmpty() ? ". " : "\\. ") + line(step));
    }
    return add(lines);
  }

  @Override
  public MessageDraft facts(Block.Facts facts) {
    return add(
        facts.facts().stream()
            .map(fact -> prefix + named(fact.name()) + line(fact.value()))
            .toList());
  }

  @Override
  public MessageDraft checkList(Block.CheckList checkList) {
    return add(
        checkList.items().stream()
            .map(item -> prefix + Accent.icon(item.tone()) + line(item.line()))
            .toList());
  }

  /** A phone is too narrow for columns, and a box of code shows no times: a row is a line. */
  @Override
  public MessageDraft table(Block.Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(
        prefix
            + table.columns().stream()
                .map(DiscordRenderer::name)
                .collect(Collectors.joining(" · ")));
    for (List<List<Inline>> row : table.rows()) {
      lines.add(
          prefix
              + row.stream()
                  .map(cell -> MarkdownLine.of(cell, CELL_CHARS))
                  .collect(Collectors.joining(" · ")));
    }
    return add(lines);
  }

  @Override
  public MessageDraft image(Block.Image image) {
    draft.picture(
        image.png(), Markdown.plain(image.alt(), MediaGalleryItem.MAX_DESCRIPTION_LENGTH));
    return draft;
  }

  @Override
  public MessageDraft buttons(Block.Buttons buttons) {
    List<Button> row = new ArrayList<>();
    for (dev.pushcheck.reply.Button button : buttons.buttons()) {
      ButtonStyle style = row.isEmpty() ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
      String label = Markdown.plain(button.label(), Button.LABEL_MAX_LENGTH);
      row.add(Button.of(style, idOfAction.apply(button.action()), label));
    }
    draft.buttons(row);
    return draft;
  }

  @Override
  public MessageDraft folded(Block.Folded folded) {
    draft.rule();
    String outer = prefix;
    prefix = SMALL;
    add(List.of(prefix + name(folded.title())));
    folded.blocks().forEach(block -> block.render(this));
    prefix = outer;
    return draft;
  }

  private MessageDraft add(List<String> lines) {
    draft.lines(lines);
    return draft;
  }

  private static String line(List<Inline> line) {
    return MarkdownLine.of(line, LINE_CHARS);
  }

  /** What comes after it stands on the same line; Chinese has no blank behind a colon. */
  private String named(String name) {
    String colon = texts.label("colon");
    return name(name + colon.stripTrailing()) + (colon.endsWith(" ") ? " " : "");
  }

  private static String name(String name) {
    return MarkdownLine.bold(Markdown.escaped(name, NAME_CHARS));
  }
}
