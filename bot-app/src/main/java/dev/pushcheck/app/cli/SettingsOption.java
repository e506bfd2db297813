package dev.pushcheck.app.cli;

import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.settings.SettingsFile;
import dev.pushcheck.app.terminal.ProblemLine;
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
    Optional<Path> chosen =
        Optional.ofNullable(file)
            .or(() -> Optional.ofNullable(console.environment().apply(VARIABLE)).map(Path::of))
            .or(() -> Optional.of(USUAL).filter(Files::exists));
    if (chosen.isEmpty()) {
      return Optional.of(Settings.defaults(console.environment(), console.zone()));
    }
    try {
      return Optional.of(SettingsFile.read(chosen.get(), console.environment()));
    } catch (SettingsException e) {
      e.problems().forEach(problem -> console.err().println(ProblemLine.of(chosen.get(), problem)));
    } catch (NoSuchFileException e) {
      console.err().println(shown(chosen.get()) + ": there is no such file");
    } catch (IOException e) {
      console
          .err()
          .println(shown(chosen.get()) + ": cannot be read: " + e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  /** In place of a file's name may stand an address, by mistake. */
  private static Path shown(Path path) {
    Path shown = path.isAbsolute() ? path.getRoot() : Path.of("");
    for (Path part : path) {
      shown = shown.resolve(Quotation.of(part.toString()));
    }
    return shown;
  }
}
