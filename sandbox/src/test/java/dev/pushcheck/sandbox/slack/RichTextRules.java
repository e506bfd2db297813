package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Slack refuses in rich text: <a
 * href="https://docs.slack.dev/reference/block-kit/blocks/rich-text-block">rich text block</a> and
 * the pages of its elements, read 2026-11-22. No limit is published for a text in it; that of a
 * section is taken.
 */
final class RichTextRules {
  private static final int CHARS = 3000;
  private static final Set<String> LINES =
      Set.of("rich_text_section", "rich_text_preformatted", "rich_text_quote");
  private static final Set<String> STYLES =
      Set.of("bold", "italic", "strike", "highlight", "underline", "unlink", "code");

  private final List<String> problems = new ArrayList<>();

  private RichTextRules() {}

  static List<String> problems(JsonObject block, String path) {
    RichTextRules rules = new RichTextRules();
    rules.require("rich_text".equals(Forms.text(block, "type")), "unsupported type", path);
    rules.each(block, path, rules::part);
    return rules.problems;
  }

  private void part(JsonObject part, String path) {
    String type = Forms.text(part, "type");
    if ("rich_text_list".equals(type)) {
      String style = Forms.text(part, "style");
      require(Set.of("ordered", "bullet").contains(style), "style", path);
      each(part, path, this::section);
    } else {
      require(LINES.contains(type), "unsupported type", path);
      each(part, path, this::run);
    }
  }

  private void section(JsonObject section, String path) {
    require("rich_text_section".equals(Forms.text(section, "type")), "unsupported type", path);
    each(section, path, this::run);
  }

  private void run(JsonObject run, String path) {
    switch (Forms.text(run, "type")) {
      case "text" -> length(run, "text", path);
      case "link" -> length(run, "url", path);
      case "emoji" -> length(run, "name", path);
      case "date" -> {
        require(run.get("timestamp") != null, "must provide an integer", path + "/timestamp");
        length(run, "format", path);
      }
      case "user" -> length(run, "user_id", path);
      case "usergroup" -> length(run, "usergroup_id", path);
      case "broadcast" -> length(run, "range", path);
      default -> problems.add("unsupported type: " + path);
    }
    Forms.object(run, "style")
        .keySet()
        .forEach(style -> require(STYLES.contains(style), "style " + style, path));
  }

  private void length(JsonObject run, String key, String path) {
    int length = Forms.text(run, key).length();
    require(length >= 1 && length <= CHARS, "1 to 3000 characters", path + "/" + key);
  }

  private interface Rule {
    void check(JsonObject element, String path);
  }

  private void each(JsonObject parent, String path, Rule rule) {
    require(!Forms.array(parent, "elements").isEmpty(), "no elements", path);
    int i = 0;
    for (JsonElement element : Forms.array(parent, "elements")) {
      rule.check(element.getAsJsonObject(), path + "/elements/" + i++);
    }
  }

  private void require(boolean holds, String otherwise, String path) {
    if (!holds) {
      problems.add(otherwise + " [json-pointer:" + path + "]");
    }
  }
}
