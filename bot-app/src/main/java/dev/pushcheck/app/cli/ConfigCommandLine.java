package dev.pushcheck.app.cli;

import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.settings.SettingsFile;
import dev.pushcheck.reply.Reply;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pushcheck config}. */
@Command(
    name = "config",
    description = "Looks at the settings.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ConfigCommandLine implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  private ConfigCommandLine() {}

  static CommandLine over(Console console) {
    return new CommandLine(new ConfigCommandLine()).addSubcommand(new Check(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** {@code pushcheck config check}. */
  @Command(
      name = "check",
      description =
          "Names everything that is wrong with the settings, or says what they come to."
              + " Contacts nobody.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    private final Console console;

    @Mixin private final SettingsOption settingsOption = new SettingsOption();

    @Parameters(
        index = "0",
        arity = "0..1",
        paramLabel = "FILE",
        description = "The settings file, as with --config.")
    private @Nullable Path file;

    Check(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Optional<Path> chosen = Optional.ofNullable(file).or(() -> settingsOption.file(console));
      if (chosen.isEmpty()) {
        console.out().println("There is no settings file, so the defaults hold.");
        print(Settings.defaults(console.environment(), console.zone()));
        return 0;
      }
      Optional<Settings> settings =
          SettingsOption.said(
              console, chosen.get(), path -> SettingsFile.read(path, console.environment()));
      if (settings.isEmpty()) {
        return Reply.USAGE;
      }
      console.out().println(SettingsOption.shown(chosen.get()) + ": the settings are fine.");
      print(settings.get());
      return 0;
    }

    private void print(Settings settings) {
      SettingsSummary.of(settings)
          .forEach((name, words) -> console.out().printf("  %-10s %s%n", name, words));
    }
  }
}
