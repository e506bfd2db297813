package dev.pushcheck.app.cli;

import dev.pushcheck.app.demo.Demo;
import dev.pushcheck.app.demo.Demo.Pace;
import dev.pushcheck.app.demo.Demo.Seat;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.terminal.Colour.Target;
import dev.pushcheck.app.terminal.TerminalLook;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pushcheck demo}. */
@Command(
    name = "demo",
    description =
        "Shows the whole bot over a simulated account, in this terminal; needs no account, token or"
            + " network.",
    mixinStandardHelpOptions = true)
final class DemoCommandLine implements Callable<Integer> {
  private final Console console;

  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Option(
      names = "--no-wait",
      description = "Go through the tour without stopping, as where nobody can type.")
  private boolean unattended;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description = "Keep the picture of interruptions in this file.")
  private @Nullable Path chart;

  DemoCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings defaults = Settings.defaults(console.environment(), console.zone());
    Optional<Reader> reader = languageOption.reader(defaults, console);
    if (reader.isEmpty()) {
      return Reply.USAGE;
    }
    boolean typed = console.inSource() == Target.TERMINAL && !unattended;
    new Demo(
            new Seat(
                console.in(),
                console.out(),
                TerminalLook.of(console.environment(), console.outTarget()),
                reader.get(),
                console.clock(),
                typed ? Pace.ATTENDED : Pace.UNATTENDED,
                Optional.ofNullable(chart)))
        .run();
    return 0;
  }
}
