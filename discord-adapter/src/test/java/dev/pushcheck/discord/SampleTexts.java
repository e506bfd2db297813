package dev.pushcheck.discord;

import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneOffset;

/** Words for tests. */
final class SampleTexts {
  private SampleTexts() {}

  static Texts host(Language language) {
    return Texts.of(new Reader(language, ZoneOffset.UTC, Audience.HOST));
  }
}
