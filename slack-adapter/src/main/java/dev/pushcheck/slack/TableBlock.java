package dev.pushcheck.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Harmless;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table as one, and what is left of it where Slack allows no more. */
final class TableBlock {
  private final Texts texts;
  private final Instant now;

  TableBlock(Texts texts, Instant now) {
    this.texts = texts;
    this.now = now;
  }

  /** The table, with a line on the rows that found no place. */
  List<JsonObject> table(Block.Table table, int chars) {
    JsonArray rows = new JsonArray();
    rows.add(
        Json.array(
            table.columns().stream().limit(SlackLimits.TABLE_COLUMNS).map(this::title).toList()));
    int room = chars - rows.get(0).toString().length();
    for (List<List<Inline>> row : table.rows()) {
      JsonArray cells =
          Json.array(row.stream().limit(SlackLimits.TABLE_COLUMNS).map(this::cell).toList());
      room -= cells.toString().length();
      if (room < 0 || rows.size() == SlackLimits.TABLE_ROWS) {
        break;
      }
      rows.add(cells);
    }
    JsonObject block = Json.typed("table");
    block.add(
        "column_settings", wrapped(Math.min(table.columns().size(), SlackLimits.TABLE_COLUMNS)));
    block.add("rows", rows);
    return Stream.concat(Stream.of(block), more(table.rows().size() - rows.size() + 1)).toList();
  }

  /** A table beside another one, of which Slack allows one a message: a line for each row. */
  List<JsonObject> lines(Block.Table table) {
    List<JsonObject> sections = new ArrayList<>();
    int room = SlackLimits.SECTION_CHARS;
    for (List<List<Inline>> row : table.rows()) {
      RichLine line = RichLine.of(texts, now, SlackLimits.CELL_CHARS);
      for (int i = 0; i < row.size(); i++) {
        line.words(i == 0 ? "" : " · ").line(row.get(i));
      }
      room -= line.section().toString().length();
      if (room < 0) {
        break;
      }
      sections.add(line.section());
    }
    int left = table.rows().size() - sections.size();
    return Stream.concat(
            sections.isEmpty()
                ? Stream.empty()
                : Stream.of(Json.typed("rich_text", "elements", List.of(listOf(sections)))),
            more(left))
        .toList();
  }

  private static JsonObject listOf(List<JsonObject> sections) {
    JsonObject list = Json.typed("rich_text_list", "elements", sections);
    list.addProperty("style", "bullet");
    return list;
  }

  private JsonElement title(String title) {
    return Json.typed(
        "rich_text",
        "elements",
        List.of(RichLine.bold(texts, now, SlackLimits.CELL_CHARS).words(title).section()));
  }

  /** Words alone cost a message less room than rich text. */
  private JsonElement cell(List<Inline> line) {
    if (line.size() == 1
        && line.get(0) instanceof Inline.Text words
        && !RichLine.looksLikeMarkup(words.text())) {
      JsonObject cell = Json.typed("raw_text");
      cell.addProperty(
          "text",
          words.text().isBlank()
              ? "–"
              : WordCut.at(SlackLimits.CELL_CHARS, Harmless.text(words.text())));
      return cell;
    }
    return Json.typed(
        "rich_text",
        "elements",
        List.of(RichLine.of(texts, now, SlackLimits.CELL_CHARS).line(line).section()));
  }

  private Stream<JsonObject> more(int rows) {
    return rows <= 0 ? Stream.empty() : Stream.of(SmallPrint.more(rows, texts));
  }

  private static JsonArray wrapped(int columns) {
    JsonArray settings = new JsonArray();
    for (int i = 0; i < columns; i++) {
      JsonObject setting = new JsonObject();
      setting.addProperty("is_wrapped", true);
      settings.add(setting);
    }
    return settings;
  }
}
