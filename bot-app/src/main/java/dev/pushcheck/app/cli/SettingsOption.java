package dev.pushcheck.app.cli;

import dev.pushcheck.app.settings.ReloadableSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.settings.SettingsFile;
import dev.pushcheck.app.terminal.ProblemLine;
import dev.pushcheck.health.Meters;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which settings a command works with. */
final class SettingsOption {
  private static final String VARIABLE = "PUSHCHECK_CONFIG";
  private static final Path USUAL = Path.of("config", "pushcheck.yaml");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The settings file; else $PUSHCHECK_CONFIG, else config/pushcheck.yaml if there is one.")
  private @Nullable Path file;

  /** The settings; empty if they are unusable, which has been said on standard error by then. */
  Optional<Settings> read(Console console) {
    Optional<Path> chosen = file(console);
    return chosen.isEmpty()
        ? Optional.of(Settings.defaults(console.environment(), console.zone()))
        : said(console, chosen.get(), path -> SettingsFile.read(path, console.environment()));
  }

  /** The settings of a bot that runs; empty likewise. */
  Optional<ReloadableSettings> open(Console console, Meters meters) {
    Optional<Path> chosen = file(console);
    if (chosen.isEmpty()) {
      Settings defaults = Settings.defaults(console.environment(), console.zone());
      return Optional.of(ReloadableSettings.fixed(defaults, console.clock()));
    }
    return said(
        console,
        chosen.get(),
        path -> ReloadableSettings.open(path, console.environment(), console.clock(), meters));
  }

  /** The file; empty if none was chosen and there is none where it usually is. */
  Optional<Path> file(Console console) {
    return Optional.ofNullable(file)
        .or(() -> Optional.ofNullable(console.environment().apply(VARIABLE)).map(Path::of))
        .or(() -> Optional.of(USUAL).filter(Files::exists));
  }

  /** Reads a file; empty if it is unusable, which has been said by then. */
  static <T> Optional<T> said(Console console, Path chosen, Reading<T> reading) {
    try {
      return Optional.of(reading.of(chosen));
    } catch (SettingsException e) {
      e.problems().forEach(problem -> console.err().println(ProblemLine.of(chosen, problem)));
    } catch (NoSuchFileException e) {
      console.err().println(shown(chosen) + ": there is no such file");
    } catch (IOException e) {
      console.err().println(shown(chosen) + ": cannot be read: " + e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  /** A way to read a file of settings. */
  @FunctionalInterface
  interface Reading<T> {
    /** Reads it. */
    T of(Path file) throws SettingsException, IOException;
  }

  /** In place of a file's name may stand an address, by mistake. */
  static Path shown(Path path) {
    Path shown = path.isAbsolute() ? path.getRoot() : Path.of("");
    for (Path part : path) {
      shown = shown.resolve(Quotation.of(part.toString()));
    }
    return shown;
  }
}
