package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Slack refuses in a message or a view: the limits and forms of <a
 * href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a>, read 2026-11-22, as far
 * as bots of our kind use them. An unknown type is a problem, so that nothing goes by unseen.
 */
public final class BlockKit {
  private static final int MESSAGE_BLOCKS = 50;
  private static final int VIEW_BLOCKS = 100;
  private static final int TEXT_CHARS = 40_000;

  /** Measured by others: github.com/slackapi/bolt-js/issues/2509, read 2026-11-22. */
  private static final int ALL_BLOCKS_CHARS = 13_200;

  private static final int BLOCK_OVERHEAD_CHARS = 125;

  private final List<String> problems = new ArrayList<>();
  private final Set<String> actionIds = new HashSet<>();
  private int tables;

  private BlockKit() {}

  /** What is wrong with a message; empty if nothing is. */
  public static List<String> problems(JsonObject message) {
    BlockKit kit = new BlockKit();
    JsonArray blocks = Forms.array(message, "blocks");
    kit.blocks(blocks, "/blocks", MESSAGE_BLOCKS, Surface.MESSAGE);
    int all = blocks.size();
    JsonArray attachments = Forms.array(message, "attachments");
    for (int i = 0; i < attachments.size(); i++) {
      JsonArray inner = Forms.array(attachments.get(i).getAsJsonObject(), "blocks");
      kit.blocks(inner, "/attachments/" + i + "/blocks", MESSAGE_BLOCKS, Surface.MESSAGE);
      all += inner.size();
    }
    int chars = blocks.toString().length() + attachments.toString().length();
    kit.require(
        chars + all * BLOCK_OVERHEAD_CHARS <= ALL_BLOCKS_CHARS, "msg_blocks_too_long", "/blocks");
    kit.require(Forms.text(message, "text").length() <= TEXT_CHARS, "msg_too_long", "/text");
    kit.require(!Forms.text(message, "text").isBlank() || !blocks.isEmpty(), "no_text", "/text");
    return kit.problems;
  }

  /** What is wrong with a modal; empty if nothing is. */
  public static List<String> problemsOfView(JsonObject view) {
    BlockKit kit = new BlockKit();
    kit.require("modal".equals(Forms.text(view, "type")), "not a modal", "/type");
    for (String part : List.of("title", "submit", "close")) {
      if (view.has(part)) {
        kit.plain(view, part, "", 24);
      }
    }
    kit.require(view.has("title"), "is missing", "/title");
    kit.require(Forms.text(view, "callback_id").length() <= 255, "too long", "/callback_id");
    kit.require(
        Forms.text(view, "private_metadata").length() <= 3000, "too long", "/private_metadata");
    kit.blocks(Forms.array(view, "blocks"), "/blocks", VIEW_BLOCKS, Surface.MODAL);
    return kit.problems;
  }

  /** Every text that somebody could read, in order. */
  public static List<String> strings(JsonElement json) {
    return Forms.strings(json);
  }

  /** The type of every object, in order. */
  public static List<String> types(JsonElement json) {
    return Forms.types(json);
  }

  private enum Surface {
    MESSAGE,
    MODAL
  }

  private void blocks(JsonArray blocks, String path, int most, Surface surface) {
    require(blocks.size() <= most, "no more than " + most + " items allowed", path);
    for (int i = 0; i < blocks.size(); i++) {
      block(blocks.get(i).getAsJsonObject(), path + "/" + i, surface);
    }
  }

  private void block(JsonObject block, String path, Surface surface) {
    require(Forms.text(block, "block_id").length() <= 255, "too long", path + "/block_id");
    switch (Forms.text(block, "type")) {
      case "rich_text" -> problems.addAll(RichTextRules.problems(block, path));
      case "section" -> text(block, "text", path, 3000);
      case "header" -> plain(block, "text", path, 150);
      case "context" -> context(block, path);
      case "divider" -> {}
      case "actions" -> actions(block, path);
      case "image" -> image(block, path);
      case "table" -> table(block, path, surface);
      case "input" -> input(block, path, surface);
      default -> problems.add("unsupported type: " + path);
    }
  }

  private void context(JsonObject block, String path) {
    JsonArray elements = Forms.array(block, "elements");
    require(!elements.isEmpty() && elements.size() <= 10, "1 to 10 items", path + "/elements");
    for (JsonElement element : elements) {
      textObject(element.getAsJsonObject(), path + "/elements", 3000);
    }
  }

  private void actions(JsonObject block, String path) {
    JsonArray elements = Forms.array(block, "elements");
    require(!elements.isEmpty() && elements.size() <= 25, "1 to 25 items", path + "/elements");
    for (JsonElement element : elements) {
      JsonObject button = element.getAsJsonObject();
      require("button".equals(Forms.text(button, "type")), "unsupported type", path);
      plain(button, "text", path, 75);
      require(Forms.text(button, "value").length() <= 2000, "too long", path + "/value");
      String id = Forms.text(button, "action_id");
      require(id.length() <= 255, "too long", path + "/action_id");
      require(actionIds.add(id), "`action_id` " + id + " already exists", path);
    }
  }

  private void image(JsonObject block, String path) {
    String alt = Forms.text(block, "alt_text");
    require(!alt.isEmpty() && alt.length() <= 2000, "1 to 2000 characters", path + "/alt_text");
    require(block.has("slack_file") != block.has("image_url"), "one source of the image", path);
  }

  /** One a message, 100 rows of 20 cells. */
  private void table(JsonObject block, String path, Surface surface) {
    require(surface == Surface.MESSAGE, "unsupported type", path);
    require(++tables == 1, "only_one_table_allowed", path);
    JsonArray rows = Forms.array(block, "rows");
    require(!rows.isEmpty() && rows.size() <= 100, "1 to 100 rows", path + "/rows");
    require(Forms.array(block, "column_settings").size() <= 20, "20 columns", path);
    for (JsonElement row : rows) {
      require(row.getAsJsonArray().size() <= 20, "20 cells", path + "/rows");
      for (JsonElement cell : row.getAsJsonArray()) {
        if ("raw_text".equals(Forms.text(cell.getAsJsonObject(), "type"))) {
          require(!Forms.text(cell.getAsJsonObject(), "text").isEmpty(), "empty", path);
        } else {
          problems.addAll(RichTextRules.problems(cell.getAsJsonObject(), path + "/rows"));
        }
      }
    }
  }

  private void input(JsonObject block, String path, Surface surface) {
    require(surface == Surface.MODAL, "unsupported type", path);
    plain(block, "label", path, 2000);
    if (block.has("hint")) {
      plain(block, "hint", path, 2000);
    }
    JsonObject element = Forms.object(block, "element");
    require(
        Set.of("plain_text_input", "static_select").contains(Forms.text(element, "type")),
        "unsupported type",
        path + "/element");
    if (element.has("placeholder")) {
      plain(element, "placeholder", path + "/element", 150);
    }
    JsonArray options = Forms.array(element, "options");
    require(options.size() <= 100, "100 options", path + "/element");
    options.forEach(option -> plain(option.getAsJsonObject(), "text", path + "/options", 75));
  }

  private void plain(JsonObject parent, String key, String path, int most) {
    JsonObject text = Forms.object(parent, key);
    require("plain_text".equals(Forms.text(text, "type")), "must be plain_text", path + "/" + key);
    textObject(text, path + "/" + key, most);
  }

  private void text(JsonObject parent, String key, String path, int most) {
    textObject(Forms.object(parent, key), path + "/" + key, most);
  }

  private void textObject(JsonObject text, String path, int most) {
    String type = Forms.text(text, "type");
    require(Set.of("plain_text", "mrkdwn").contains(type), "unsupported type", path);
    int length = Forms.text(text, "text").length();
    require(length >= 1, "must be more than 0 characters", path);
    require(length <= most, "must be less than " + (most + 1) + " characters", path);
  }

  private void require(boolean holds, String otherwise, String path) {
    if (!holds) {
      problems.add(otherwise + " [json-pointer:" + path + "]");
    }
  }
}
