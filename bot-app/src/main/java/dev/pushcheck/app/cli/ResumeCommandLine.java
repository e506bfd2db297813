package dev.pushcheck.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushcheck resume}. */
@Command(
    name = "resume",
    description = "Lifts the ban of a stream, if the settings allow it.",
    mixinStandardHelpOptions = true)
final class ResumeCommandLine implements Callable<Integer> {
  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Parameters(paramLabel = "STREAM", description = "The stream, as domain/app/stream.")
  private @Nullable String stream;

  @Option(names = "--domain", description = "The push domain of a bare stream name.")
  private @Nullable String domain;

  @Option(names = "--app", description = "The app of a bare stream name (live).")
  private @Nullable String app;

  ResumeCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Arguments arguments =
        new Arguments().with("stream", stream).with("domain", domain).with("app", app);
    return new Session(console, settingsOption, languageOption).answer("resume", arguments);
  }
}
