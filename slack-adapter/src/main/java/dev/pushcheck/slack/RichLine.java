package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import dev.pushcheck.reply.Harmless;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line as elements of rich text, up to a number of characters. Rich text knows no markup and no
 * escapes, so what strangers write stays text: it can neither call anybody nor become a link.
 */
final class RichLine {
  /** A client may make a link of it by itself, unless told not to. */
  private static final Pattern LIKE_A_LINK = Pattern.compile("\\S[.:@]\\S");

  /**
   * What somebody may write to call people, to link or to stand out. Plain text is not read for
   * such marks; where they stand, rich text is taken all the same, which cannot be.
   */
  private static final Pattern LIKE_MARKUP =
      Pattern.compile("[<>`*~\\[]|&[a-z#]|@\\w|(?:https?|mailto):");

  private static final Pattern BETWEEN_DATES = Pattern.compile("[ ·(（，,]{1,3}");

  private final Texts texts;
  private final Instant now;
  private final boolean bold;
  private final List<JsonObject> elements = new ArrayList<>();
  private int left;

  private RichLine(Texts texts, Instant now, int chars, Boldness boldness) {
    this.texts = texts;
    this.now = now;
    this.bold = boldness == Boldness.ALL;
    this.left = chars;
  }

  /** How much of a line stands out. */
  enum Boldness {
    /** What the line says. */
    AS_SAID,
    /** All of it. */
    ALL
  }

  static RichLine of(Texts texts, Instant now, int chars) {
    return new RichLine(texts, now, chars, Boldness.AS_SAID);
  }

  static RichLine bold(Texts texts, Instant now, int chars) {
    return new RichLine(texts, now, chars, Boldness.ALL);
  }

  /** Whether a text has something that is markup elsewhere. */
  static boolean looksLikeMarkup(String text) {
    return LIKE_MARKUP.matcher(text).find();
  }

  static JsonObject lineBreak() {
    JsonObject element = Json.typed("text");
    element.addProperty("text", "\n");
    return element;
  }

  RichLine emoji(String name) {
    JsonObject emoji = Json.typed("emoji");
    emoji.addProperty("name", name);
    elements.add(emoji);
    return words(" ");
  }

  RichLine words(String text) {
    return text(text, bold, false);
  }

  RichLine strong(String text) {
    return text(text, true, false);
  }

  RichLine line(List<Inline> line) {
    line.forEach(this::add);
    return this;
  }

  /** The elements; Slack refuses a line without any. */
  List<JsonObject> elements() {
    return elements.isEmpty() ? words(" ").elements : elements;
  }

  JsonObject section() {
    return Json.typed("rich_text_section", "elements", elements());
  }

  private void add(Inline inline) {
    if (inline instanceof Inline.Text text) {
      words(text.text());
    } else if (inline instanceof Inline.Strong strong) {
      strong(strong.text());
    } else if (inline instanceof Inline.Code code) {
      text(code.text(), bold, true);
    } else if (inline instanceof Inline.Masked masked) {
      text(masked.shown(), bold, true);
    } else if (inline instanceof Inline.Link link) {
      link(link);
    } else if (inline instanceof Inline.Time time) {
      time(time);
    } else {
      throw new IllegalStateException("unknown kind of inline");
    }
  }

  private RichLine text(String stranger, boolean strong, boolean code) {
    if (stranger.isEmpty() || left <= 0) {
      return this;
    }
    String text = WordCut.at(left, Harmless.text(stranger));
    left -= text.length();
    JsonObject style = new JsonObject();
    flag(style, "bold", strong);
    flag(style, "code", code);
    String whole = takeBack(style).map(before -> before + text).orElse(text);
    JsonObject element = Json.typed("text");
    element.addProperty("text", whole);
    flag(style, "unlink", !code && LIKE_A_LINK.matcher(whole).find());
    return addStyled(element, style);
  }

  /** Text that looks the same and goes on is one element: each costs a message much room. */
  private Optional<String> takeBack(JsonObject style) {
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    JsonObject last = elements.get(elements.size() - 1);
    JsonObject itsStyle =
        last.has("style") ? last.getAsJsonObject("style").deepCopy() : new JsonObject();
    itsStyle.remove("unlink");
    if (!string(last, "type").equals("text") || !itsStyle.equals(style)) {
      return Optional.empty();
    }
    elements.remove(elements.size() - 1);
    return Optional.of(string(last, "text"));
  }

  private void link(Inline.Link link) {
    if (left <= 0) {
      return;
    }
    JsonObject element = Json.typed("link");
    element.addProperty("url", link.url());
    element.addProperty("text", WordCut.at(left, Harmless.text(link.label())));
    left -= link.label().length();
    JsonObject style = new JsonObject();
    flag(style, "bold", bold);
    addStyled(element, style);
  }

  /**
   * Slack shows a day by the clock of whoever looks, and a distance from when they look, so that
   * both stay true. It has no words for distances to come.
   */
  private void time(Inline.Time time) {
    Instant instant = time.instant();
    if (time.style() == TimeStyle.DATE_TIME) {
      date(instant, "{date_short_pretty} {time}", texts.dateTime(instant, now));
    } else if (instant.isBefore(now)) {
      date(instant, "{ago}", texts.relative(instant, now));
    } else {
      words(texts.relative(instant, now));
    }
  }

  /**
   * See <a href="https://docs.slack.dev/reference/block-kit/block-elements/date-element">date
   * element</a>, read 2026-11-22.
   */
  private void date(Instant instant, String format, String fallback) {
    if (left <= 0) {
      return;
    }
    Optional<JsonObject> before = takeBackDate(instant);
    JsonObject element = Json.typed("date");
    element.addProperty("timestamp", instant.getEpochSecond());
    element.addProperty("format", before.map(date -> string(date, "format")).orElse("") + format);
    element.addProperty(
        "fallback", before.map(date -> string(date, "fallback")).orElse("") + fallback);
    left -= fallback.length();
    JsonObject style = new JsonObject();
    flag(style, "bold", bold);
    addStyled(element, style);
  }

  /** The same instant told in another way, and the few words that lead from there to here. */
  private Optional<JsonObject> takeBackDate(Instant instant) {
    int last = elements.size() - 1;
    if (last < 1 || !isDate(elements.get(last - 1), instant) || !isPlain(elements.get(last))) {
      return Optional.empty();
    }
    String between = string(elements.remove(last), "text");
    JsonObject date = elements.remove(last - 1);
    date.addProperty("format", string(date, "format") + between);
    date.addProperty("fallback", string(date, "fallback") + between);
    return Optional.of(date);
  }

  private static boolean isDate(JsonObject element, Instant instant) {
    return string(element, "type").equals("date")
        && element.get("timestamp").getAsLong() == instant.getEpochSecond();
  }

  /** Words of ours, in which nothing could be taken for a part of a date's format. */
  private boolean isPlain(JsonObject element) {
    JsonObject style = new JsonObject();
    flag(style, "bold", bold);
    return string(element, "type").equals("text")
        && BETWEEN_DATES.matcher(string(element, "text")).matches()
        && (element.has("style") ? element.getAsJsonObject("style") : new JsonObject())
            .equals(style);
  }

  private static String string(JsonObject element, String key) {
    return element.get(key).getAsString();
  }

  private RichLine addStyled(JsonObject element, JsonObject style) {
    if (!style.isEmpty()) {
      element.add("style", style);
    }
    elements.add(element);
    return this;
  }

  private static void flag(JsonObject style, String name, boolean set) {
    if (set) {
      style.addProperty(name, true);
    }
  }
}
