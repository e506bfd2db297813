package dev.pushcheck.reply;

import java.time.Instant;
import java.util.List;

/** A run of text within a line, without markup: adapters escape it for their platform. */
public sealed interface Inline {
  /** Plain words. May hold text of strangers: escape it. */
  record Text(String text) implements Inline {}

  /** Words that stand out. */
  record Strong(String text) implements Inline {}

  /** A value exactly as written somewhere: a name, a parameter, a command to copy. */
  record Code(String text) implements Inline {}

  /** A point in time, shown by the reader's own clock. */
  record Time(Instant instant, TimeStyle style) implements Inline {}

  /**
   * A link.
   *
   * @param label what to show
   * @param url an absolute {@code https} address of our own tables, never a stranger's
   */
  record Link(String label, String url) implements Inline {}

  /**
   * An address with its secrets already masked.
   *
   * @param shown the text to show; must not be turned into a link
   */
  record Masked(String shown) implements Inline {}

  /** How a point in time is worded. */
  enum TimeStyle {
    /** The day, if it is not today, and the time: "today 18:40". */
    DATE_TIME,
    /** The distance from now: "2 h 10 min ago", "in 13 h". */
    RELATIVE
  }

  /** A line of plain words. */
  static List<Inline> text(String text) {
    return List.of(new Text(text));
  }
}
