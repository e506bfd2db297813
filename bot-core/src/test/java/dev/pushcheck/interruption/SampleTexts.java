package dev.pushcheck.interruption;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The texts for every kind of reader. */
final class SampleTexts {
  private SampleTexts() {}

  static Texts of(Language language, Audience audience) {
    return Texts.of(new Reader(language, ZoneOffset.UTC, audience));
  }

  static Stream<Texts> everyReader() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(Audience.values()).map(to -> of(language, to)));
  }

  static String plain(List<Inline> line) {
    return of(Language.EN, Audience.OPERATOR).plain(line, Instant.EPOCH);
  }
}
