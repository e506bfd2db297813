package dev.pushcheck.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pushcheck streams}. */
@Command(
    name = "streams",
    description = "Says who is live now, or which streams are disabled.",
    mixinStandardHelpOptions = true)
final class StreamsCommandLine implements Callable<Integer> {
  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Option(names = "--disabled", description = "Those that are disabled, in place of the live ones.")
  private boolean disabled;

  @Option(names = "--domain", description = "Only of this push domain.")
  private @Nullable String domain;

  @Option(names = "--app", description = "Only of this app.")
  private @Nullable String app;

  @Option(names = "--page", paramLabel = "N", description = "Which page of a long list.")
  private @Nullable String page;

  StreamsCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Arguments arguments =
        new Arguments()
            .with("state", disabled ? "disabled" : "live")
            .with("domain", domain)
            .with("app", app)
            .with("page", page);
    return new Session(console, settingsOption, languageOption).answer("streams", arguments);
  }
}
