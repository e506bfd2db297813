package dev.pushcheck.app.settings;

import dev.pushcheck.settings.DurationText;
import java.time.Duration;

/** What a span of time in the settings must look like: {@code 500ms}, {@code 30s}, {@code 90m}, {@code 7d}. */
final class DurationForm {
  private DurationForm() {}

  /**
   * A span within limits.
   *
   * @param least as it would be written in settings, itself allowed
   * @param most likewise
   */
  static ValueForm<Duration> between(String least, String most) {
    Duration min = DurationText.parse(least).orElseThrow();
    Duration max = DurationText.parse(most).orElseThrow();
    return new ValueForm<>(
        "a duration from " + least + " to " + most,
        text ->
            DurationText.parse(text)
                .filter(span -> span.compareTo(min) >= 0)
                .filter(span -> span.compareTo(max) <= 0));
  }
}
