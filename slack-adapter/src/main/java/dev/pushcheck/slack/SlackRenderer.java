package dev.pushcheck.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.BlockRenderer;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Harmless;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A reply as a message of Slack's: what matters in blocks, what is folded in an attachment with a
 * bar in the verdict's colour, all within Slack's limits. For one message.
 */
final class SlackRenderer implements BlockRenderer<List<JsonObject>> {
  /** How a button's action id begins; the id of what it does follows. */
  static final String ACTION = "do:";

  private final Texts texts;
  private final Instant now;
  private final Function<Action, String> keep;
  private final Pictures pictures;
  private final TableBlock tables;
  private boolean tableUsed;
  private int tableChars = SlackLimits.TABLE_CHARS;

  /**
   * A renderer for one reader.
   *
   * @param keep keeps what a button does and gives an id for it
   */
  SlackRenderer(Texts texts, Instant now, Function<Action, String> keep, Pictures pictures) {
    this.texts = texts;
    this.now = now;
    this.keep = keep;
    this.pictures = pictures;
    this.tables = new TableBlock(texts, now);
  }

  /** The whole reply. */
  SlackMessage render(Reply reply) {
    List<JsonObject> ways = ways(reply);
    JsonObject cut = SmallPrint.of(texts.label("reply.cut"));
    MessageRoom room = new MessageRoom(ways, cut);
    JsonArray main = new JsonArray();
    JsonArray lesser = new JsonArray();
    for (Block block : reply.blocks()) {
      if (!(block instanceof Block.Buttons)) {
        room.put(parts(block, room), isLesser(block, lesser) ? lesser : main);
      }
    }
    if (room.overflowed()) {
      main.add(cut);
    }
    ways.forEach(main::add);
    String text = new FallbackText(texts, now).of(reply);
    return new SlackMessage(text, main, attachments(reply, lesser));
  }

  /** A block whole, or if it is a list as many of its first lines as the room holds. */
  private List<JsonObject> parts(Block block, MessageRoom room) {
    int above = room.charsAbove(SmallPrint.more(SlackLimits.TABLE_ROWS, texts));
    tableChars = Math.min(SlackLimits.TABLE_CHARS, above);
    List<JsonObject> whole = block.render(this);
    if (!(block instanceof Block.CheckList list) || room.holds(whole)) {
      return whole;
    }
    return IntStream.range(1, list.items().size())
        .mapToObj(lines -> beginning(list, lines))
        .takeWhile(room::holds)
        .reduce((shorter, longer) -> longer)
        .orElse(whole);
  }

  private List<JsonObject> beginning(Block.CheckList list, int lines) {
    List<JsonObject> parts =
        new ArrayList<>(checkList(new Block.CheckList(list.items().subList(0, lines))));
    parts.add(SmallPrint.more(list.items().size() - lines, texts));
    return parts;
  }

  /** All buttons in one row at the end, as many as it takes. */
  private List<JsonObject> ways(Reply reply) {
    return row(
        reply.blocks().stream()
            .filter(Block.Buttons.class::isInstance)
            .flatMap(block -> ((Block.Buttons) block).buttons().stream())
            .toList());
  }

  private List<JsonObject> row(List<Button> buttons) {
    return buttons.isEmpty()
        ? List.of()
        : List.of(
            Json.typed(
                "actions",
                "elements",
                buttons.stream().limit(SlackLimits.BUTTONS).map(this::button).toList()));
  }

  /** What is folded, and the small print that follows it. */
  private static boolean isLesser(Block block, JsonArray lesser) {
    return block instanceof Block.Folded
        || (!lesser.isEmpty()
            && block instanceof Block.Paragraph paragraph
            && paragraph.weight() == Weight.SMALL);
  }

  private static JsonArray attachments(Reply reply, JsonArray lesser) {
    JsonArray attachments = new JsonArray();
    if (!lesser.isEmpty()) {
      Tone tone =
          reply.blocks().get(0) instanceof Block.Headline headline ? headline.tone() : Tone.NEUTRAL;
      JsonObject attachment = new JsonObject();
      attachment.addProperty("color", ToneMark.of(tone).colour());
      attachment.add("blocks", lesser);
      attachments.add(attachment);
    }
    return attachments;
  }

  @Override
  public List<JsonObject> headline(Block.Headline headline) {
    RichLine line = RichLine.bold(texts, now, SlackLimits.SECTION_CHARS);
    ToneMark.of(headline.tone()).emoji().ifPresent(line::emoji);
    return richText(line.line(headline.line()).section());
  }

  @Override
  public List<JsonObject> paragraph(Block.Paragraph paragraph) {
    boolean links = paragraph.line().stream().anyMatch(Inline.Link.class::isInstance);
    String plain = texts.plain(paragraph.line(), now);
    if (paragraph.weight() == Weight.SMALL && !links && !RichLine.looksLikeMarkup(plain)) {
      return List.of(SmallPrint.of(plain));
    }
    return richText(line().line(paragraph.line()).section());
  }

  @Override
  public List<JsonObject> steps(Block.Steps steps) {
    String title = steps.title() + texts.label("colon");
    if (steps.steps().size() == 1) {
      return richText(line().strong(title).line(steps.steps().get(0)).section());
    }
    if (steps.steps().isEmpty()) {
      return List.of();
    }
    int each = SlackLimits.SECTION_CHARS / steps.steps().size();
    JsonObject list =
        Json.typed(
            "rich_text_list",
            "elements",
            steps.steps().stream()
                .map(step -> RichLine.of(texts, now, each).line(step).section())
                .toList());
    list.addProperty("style", "ordered");
    return richText(line().strong(title).section(), list);
  }

  @Override
  public List<JsonObject> facts(Block.Facts facts) {
    return lines(
        facts.facts().stream()
            .map(fact -> line().strong(fact.name() + texts.label("colon")).line(fact.value()))
            .toList());
  }

  @Override
  public List<JsonObject> checkList(Block.CheckList checkList) {
    return lines(
        checkList.items().stream()
            .map(
                item -> {
                  RichLine line = line();
                  ToneMark.of(item.tone())
                      .emoji()
                      .ifPresentOrElse(line::emoji, () -> line.words("– "));
                  return line.line(item.line());
                })
            .toList());
  }

  @Override
  public List<JsonObject> table(Block.Table table) {
    if (tableUsed || table.columns().isEmpty()) {
      return tables.lines(table);
    }
    tableUsed = true;
    return tables.table(table, tableChars);
  }

  @Override
  public List<JsonObject> image(Block.Image image) {
    String alt = WordCut.at(SlackLimits.ALT_CHARS, Harmless.text(image.alt()));
    return List.of(
        pictures
            .put(image)
            .map(
                id -> {
                  JsonObject file = new JsonObject();
                  file.addProperty("id", id);
                  JsonObject block = Json.typed("image");
                  block.add("slack_file", file);
                  block.addProperty("alt_text", alt.isBlank() ? "–" : alt);
                  return block;
                })
            .orElseGet(() -> inWords(image)));
  }

  private JsonObject inWords(Block.Image image) {
    String words = "[" + image.alt() + "]";
    return RichLine.looksLikeMarkup(words)
        ? richText(line().words(words).section()).get(0)
        : SmallPrint.of(words);
  }

  @Override
  public List<JsonObject> buttons(Block.Buttons buttons) {
    return row(buttons.buttons());
  }

  @Override
  public List<JsonObject> folded(Block.Folded folded) {
    List<JsonObject> parts = new ArrayList<>(richText(line().strong(folded.title()).section()));
    folded.blocks().forEach(block -> parts.addAll(block.render(this)));
    return parts;
  }

  private JsonObject button(Button button) {
    String id = keep.apply(button.action());
    String label = WordCut.at(SlackLimits.BUTTON_LABEL_CHARS, Harmless.text(button.label()));
    JsonObject json = Json.typed("button");
    json.add("text", Json.plainText(label.isBlank() ? "–" : label));
    json.addProperty("action_id", ACTION + id);
    json.addProperty("value", id);
    return json;
  }

  private RichLine line() {
    return RichLine.of(texts, now, SlackLimits.SECTION_CHARS);
  }

  /** One section, with line breaks of its own: clients differ in what they make of several. */
  private List<JsonObject> lines(List<RichLine> lines) {
    List<JsonObject> elements = new ArrayList<>();
    for (RichLine line : lines) {
      elements.addAll(elements.isEmpty() ? List.of() : List.of(RichLine.lineBreak()));
      elements.addAll(line.elements());
    }
    return elements.isEmpty()
        ? List.of()
        : richText(Json.typed("rich_text_section", "elements", elements));
  }

  private static List<JsonObject> richText(JsonObject... elements) {
    return List.of(Json.typed("rich_text", "elements", List.of(elements)));
  }
}
