package dev.pushcheck.app.cli;

import dev.pushcheck.text.Texts;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pushcheck access}. */
@Command(
    name = "access",
    description = "Says who may do what.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AccessCommandLine implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  private AccessCommandLine() {}

  static CommandLine over(Console console) {
    return new CommandLine(new AccessCommandLine()).addSubcommand(new Test(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** {@code pushcheck access test}. */
  @Command(
      name = "test",
      description =
          "Says whether somebody may use a command for a stream, and by which grant, or why not.",
      mixinStandardHelpOptions = true)
  static final class Test implements Callable<Integer> {
    private final Console console;

    @Mixin private final SettingsOption settingsOption = new SettingsOption();
    @Mixin private final LanguageOption languageOption = new LanguageOption();

    @Parameters(
        index = "0",
        paramLabel = "WHO",
        description =
            "Who, by all their names, in quotes: \"slack:T1/C1 slack:U1 slack:@night-shift\" or"
                + " \"discord:1/2 discord:3\". Without a place, somebody of Slack's is in their"
                + " workspace, somebody of Discord's in a direct message.")
    private String who = "";

    @Parameters(index = "1", paramLabel = "COMMAND", description = "A command, such as check.")
    private String command = "";

    @Parameters(
        index = "2",
        paramLabel = "STREAM",
        description = "A stream, as domain/app/stream; * stands for anything.")
    private String stream = "";

    Test(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
      return new Session(console, settingsOption, languageOption)
          .run(
              "access",
              new Arguments(),
              (pushcheck, request) ->
                  new TerminalAnswer(console, request.reader())
                      .print(
                          pushcheck
                              .accessTrial()
                              .of(who, command, stream, Texts.of(request.reader()))));
    }
  }
}
