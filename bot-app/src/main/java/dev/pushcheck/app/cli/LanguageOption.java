package dev.pushcheck.app.cli;

import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which language a command answers. */
final class LanguageOption {
  @Option(names = "--lang", paramLabel = "en|zh", description = "In which language to answer.")
  private @Nullable String lang;

  /** Who reads the answer; empty if we do not speak it, which has been said by then. */
  Optional<Reader> reader(Settings settings, Audience audience, Console console) {
    Optional<Language> language =
        lang == null ? Optional.of(settings.text().language()) : Language.ofTag(lang);
    if (language.isEmpty()) {
      console.err().println("--lang: I speak en and zh, for example: --lang zh");
    }
    return language.map(known -> new Reader(known, settings.text().timeZone(), audience));
  }
}
