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

  /** The person at the keyboard; empty if the language is none of ours, which has been said. */
  Optional<Reader> reader(Settings settings, Console console) {
    Optional<Language> language =
        Optional.ofNullable(lang)
            .map(Language::ofTag)
            .orElse(Optional.of(settings.text().language()));
    if (language.isEmpty()) {
      console.err().println("--lang: I speak en and zh, for example: --lang zh");
    }
    return language.map(
        spoken -> new Reader(spoken, settings.text().timeZone(), Audience.OPERATOR));
  }
}
