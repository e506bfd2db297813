package dev.pushcheck.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushcheck routes}. */
@Command(
    name = "routes",
    description = "Says who is told of what.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RoutesCommandLine implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  private RoutesCommandLine() {}

  static CommandLine over(Console console) {
    return new CommandLine(new RoutesCommandLine()).addSubcommand(new Test(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** {@code pushcheck routes test}. */
  @Command(
      name = "test",
      description = "Says who would be told if a stream broke off now, and why. Nothing is sent.",
      mixinStandardHelpOptions = true)
  static final class Test implements Callable<Integer> {
    private final Console console;

    @Mixin private final SettingsOption settingsOption = new SettingsOption();
    @Mixin private final LanguageOption languageOption = new LanguageOption();

    @Parameters(
        index = "0",
        paramLabel = "STREAM",
        description = "The stream, as domain/app/stream.")
    private String stream = "";

    @Option(
        names = "--cause",
        paramLabel = "CAUSE",
        description = "Why it would break off, such as txsecret-wrong or 18/503 (network).")
    private @Nullable String cause;

    Test(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
      Arguments arguments = new Arguments().with("stream", stream).with("cause", cause);
      return new Session(console, settingsOption, languageOption).answer("alerts test", arguments);
    }
  }
}
