package dev.pushcheck.text;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a resource bundle. {@code {name}} stands for a fact, {@code {name:ago}} for a point in
 * time as a distance; back-ticks and double asterisks make what is between them a {@link
 * Inline.Code} or {@link Inline.Strong}. Only the bundle's own text is read for marks, never a
 * fact. Numbers are written in plain digits, as ports and codes are there to be copied.
 */
final class Template {
  private static final Pattern MARKS =
      Pattern.compile("`(?<code>[^`]*)`|\\*\\*(?<strong>[^*]*)\\*\\*|(?<slot>\\{[a-zA-Z:]+})");
  private static final Pattern SLOT = Pattern.compile("\\{(?<name>[a-zA-Z]+)(?::(?<style>ago))?}");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  static Template of(String text) {
    return new Template(text);
  }

  List<Inline> fill(Map<String, ?> facts, Texts texts) {
    List<Inline> line = new ArrayList<>();
    Matcher marks = MARKS.matcher(text);
    int from = 0;
    while (marks.find()) {
      addText(line, text.substring(from, marks.start()));
      if (marks.group("code") != null) {
        line.add(new Inline.Code(words(marks.group("code"), facts, texts)));
      } else if (marks.group("strong") != null) {
        line.add(new Inline.Strong(words(marks.group("strong"), facts, texts)));
      } else {
        addSlot(line, marks.group("slot"), facts, texts);
      }
      from = marks.end();
    }
    addText(line, text.substring(from));
    return List.copyOf(line);
  }

  private static void addSlot(List<Inline> line, String slot, Map<String, ?> facts, Texts texts) {
    Matcher name = SLOT.matcher(slot);
    Object fact = fact(name, slot, facts);
    if (fact instanceof Instant instant) {
      boolean relative = name.group("style") != null;
      line.add(new Inline.Time(instant, relative ? TimeStyle.RELATIVE : TimeStyle.DATE_TIME));
    } else if (fact instanceof List<?> list && list.stream().allMatch(Inline.class::isInstance)) {
      list.forEach(inline -> line.add((Inline) inline));
    } else {
      addText(line, word(name.group("name"), fact, texts));
    }
  }

  private static String words(String text, Map<String, ?> facts, Texts texts) {
    return SLOT.matcher(text)
        .replaceAll(
            slot -> {
              Matcher name = SLOT.matcher(slot.group());
              return Matcher.quoteReplacement(
                  word(slot.group(1), fact(name, slot.group(), facts), texts));
            });
  }

  private static Object fact(Matcher name, String slot, Map<String, ?> facts) {
    if (!name.matches()) {
      throw new IllegalArgumentException("cannot read " + slot);
    }
    Object fact = facts.get(name.group("name"));
    if (fact == null) {
      throw new IllegalArgumentException("needs the fact " + name.group("name"));
    }
    return fact;
  }

  private static String word(String name, Object fact, Texts texts) {
    if (fact instanceof Duration duration) {
      return texts.duration(duration);
    } else if (fact instanceof List<?> list) {
      return String.join(
          texts.label("list.separator"),
          list.stream().map(item -> word(name, item, texts)).toList());
    }
    String word = "word." + name + "." + fact;
    String title = name + "." + fact + ".title";
    return texts.has(word)
        ? texts.label(word)
        : texts.has(title) ? texts.label(title) : fact.toString();
  }

  private static void addText(List<Inline> line, String text) {
    if (!text.isEmpty()) {
      line.add(new Inline.Text(text));
    }
  }
}
