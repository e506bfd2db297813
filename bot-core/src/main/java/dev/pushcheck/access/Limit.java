package dev.pushcheck.access;

import dev.pushcheck.settings.DurationText;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many in so long, written {@code 20/1m}.
 *
 * @param count at least one
 * @param span at least a second
 */
public record Limit(int count, Duration span) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})/([0-9]{1,4}[smhd])");

  /** Reads one; empty if the text is none. */
  public static Optional<Limit> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? DurationText.parse(form.group(2))
            .filter(span -> !span.isZero())
            .map(span -> new Limit(Integer.parseInt(form.group(1)), span))
        : Optional.empty();
  }
}
