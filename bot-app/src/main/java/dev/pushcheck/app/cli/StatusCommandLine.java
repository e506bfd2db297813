package dev.pushcheck.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pushcheck status}. */
@Command(
    name = "status",
    description =
        "Says how the bot that runs on this machine is, and whether its alerts get through.",
    mixinStandardHelpOptions = true)
final class StatusCommandLine implements Callable<Integer> {
  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  StatusCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Session(console, settingsOption, languageOption).answer("status", new Arguments());
  }
}
