package dev.pushcheck.css;

import dev.pushcheck.css.CssEvent.Trouble;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fields of callbacks under all of their names, without what no database keeps. */
final class CallbackFields {
  /** The documents give no limit; an API takes 256 bytes for a stream and fewer for the rest. */
  private static final int LONGEST_NAME = 256;

  private static final int LONGEST_MESSAGE = 1000;
  private static final int LONGEST_SEQUENCE = 64;
  private static final int MOST_TROUBLES = 100;
  private static final long MOST_PIXELS = 100_000;

  /** Characters that move a cursor, end a text in a database, or are half of one. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private static final Pattern SEQUENCE =
      Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST_SEQUENCE + "}");

  /** From here on a number counts milliseconds; as seconds it would be the year 5138. */
  private static final long MILLISECONDS_FROM = 100_000_000_000L;

  private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

  /** A guess; nothing tells of what will happen tomorrow. */
  private static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

  private CallbackFields() {}

  /** The stream, by the names of pushes or those of push errors. */
  static Optional<StreamName> stream(Fields fields) {
    Optional<String> domain = name(fields, "app", "domain");
    Optional<String> app = name(fields, "appname", "path");
    Optional<String> stream = name(fields, "stream_id", "channel_id");
    return domain.isEmpty() || app.isEmpty() || stream.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StreamName(domain.get().toLowerCase(Locale.ROOT), app.get(), stream.get()));
  }

  /** When it happened, in seconds or, for push errors, in milliseconds. */
  static Optional<Instant> time(Fields fields, Instant now) {
    return fields
        .number("event_time")
        .or(() -> fields.number("data_time"))
        .flatMap(CallbackFields::instant)
        .filter(at -> at.isAfter(EARLIEST) && at.isBefore(now.plus(FARTHEST_AHEAD)));
  }

  /** The number of the push; one that looks like anything else is of no use. */
  static Optional<String> sequence(Fields fields) {
    return fields.text("sequence").filter(SEQUENCE.asMatchPredicate());
  }

  static String message(Fields fields) {
    String text = fields.text("errmsg").orElse("");
    String cut =
        text.codePointCount(0, text.length()) > LONGEST_MESSAGE
            ? text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE))
            : text;
    return UNFIT.matcher(cut).replaceAll(" ").strip();
  }

  /** Zeros where no picture came. */
  static Optional<String> resolution(Fields fields) {
    Optional<Long> width = side(fields, "width");
    Optional<Long> height = side(fields, "height");
    return width.isEmpty() || height.isEmpty()
        ? Optional.empty()
        : Optional.of(width.get() + "x" + height.get());
  }

  /** What was wrong, without what the vendor does not want customers to see. */
  static List<Trouble> troubles(Fields fields) {
    return fields.rows("abnormal_event").stream()
        .filter(row -> !row.text("customer_visible").orElse("").equalsIgnoreCase("false"))
        .flatMap(row -> trouble(row).stream())
        .limit(MOST_TROUBLES)
        .toList();
  }

  private static Optional<Trouble> trouble(Fields row) {
    int details = Math.max(1, row.rows("detail").size());
    return positive(row, "type")
        .map(type -> new Trouble(type, positive(row, "count").orElse(details)));
  }

  private static Optional<Integer> positive(Fields row, String name) {
    return row.number(name)
        .filter(number -> number > 0 && number <= Integer.MAX_VALUE)
        .map(Long::intValue);
  }

  private static Optional<String> name(Fields fields, String name, String otherName) {
    return fields
        .text(name)
        .or(() -> fields.text(otherName))
        .filter(text -> text.length() <= LONGEST_NAME && !UNFIT.matcher(text).find());
  }

  private static Optional<Long> side(Fields fields, String name) {
    return fields.number(name).filter(pixels -> pixels > 0 && pixels < MOST_PIXELS);
  }

  private static Optional<Instant> instant(long number) {
    try {
      return Optional.of(
          Math.abs(number) < MILLISECONDS_FROM
              ? Instant.ofEpochSecond(number)
              : Instant.ofEpochMilli(number));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
