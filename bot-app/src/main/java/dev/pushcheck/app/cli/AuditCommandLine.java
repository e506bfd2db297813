package dev.pushcheck.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pushcheck audit}. */
@Command(
    name = "audit",
    description = "Says who asked what in the chats, and what was denied.",
    mixinStandardHelpOptions = true)
final class AuditCommandLine implements Callable<Integer> {
  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Option(names = "--since", paramLabel = "SPAN", description = "From when on, such as 7d (24h).")
  private @Nullable String since;

  @Option(
      names = "--who",
      paramLabel = "ID",
      description = "Only whose person or place has this in its id, such as slack:U1.")
  private @Nullable String who;

  @Option(names = "--denied", description = "Only what was denied.")
  private boolean denied;

  AuditCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Arguments arguments =
        new Arguments()
            .with("since", since)
            .with("who", who)
            .with("show", denied ? "denied" : "all");
    return new Session(console, settingsOption, languageOption).answer("audit", arguments);
  }
}
