package dev.pushcheck.app.cli;

import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.terminal.TerminalLook;
import dev.pushcheck.app.terminal.TerminalRenderer;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushcheck check}. */
@Command(
    name = "check",
    description = "Says whether an address or a stream can be pushed to, and if not, why.",
    mixinStandardHelpOptions = true)
final class CheckCommandLine implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Parameters(
      paramLabel = "ADDRESS|STREAM",
      arity = "1..*",
      description =
          "A push address (in quotes, because of its &), or a stream as domain/app/stream."
              + " - reads addresses from standard input, one a line, and prints a line of JSON"
              + " for each.")
  private List<String> inputs = List.of();

  @Option(names = "--domain", description = "The push domain of a bare stream name.")
  private @Nullable String domain;

  @Option(names = "--app", description = "The app of a bare stream name (live).")
  private @Nullable String app;

  @Option(names = "--session", description = "How long the show will last, such as 90m or 4h.")
  private @Nullable String session;

  @Option(names = "--json", description = "Print a line of JSON for each address.")
  private boolean json;

  CheckCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<Settings> settings = settingsOption.read(console);
    Optional<Reader> reader = settings.flatMap(known -> languageOption.reader(known, console));
    if (settings.isEmpty() || reader.isEmpty()) {
      return Reply.USAGE;
    }
    try (Pushcheck pushcheck = new Pushcheck(settings.get(), console.clock())) {
      boolean lines = json || inputs.contains(STANDARD_INPUT);
      return lines
          ? new CheckBatch(console, pushcheck, Texts.of(reader.get()), this::request)
              .run(new AddressLines(inputs, console.in()))
          : answerEach(pushcheck, reader.get());
    }
  }

  private int answerEach(Pushcheck pushcheck, Reader reader) {
    TerminalLook look = TerminalLook.of(console.environment(), console.outTarget());
    List<Integer> statuses = new ArrayList<>();
    for (String input : inputs) {
      Reply reply = pushcheck.router().handle(request(input, reader));
      String text =
          new TerminalRenderer(Texts.of(reader), console.clock().instant(), look).render(reply);
      boolean wrongInput = reply.exitStatus() == Reply.USAGE;
      (wrongInput ? console.err() : console.out()).print(statuses.isEmpty() ? text : "\n" + text);
      console.flush();
      statuses.add(reply.exitStatus());
    }
    return ExitStatus.worst(statuses);
  }

  private CommandRequest request(String address, Reader reader) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("address", address);
    putIfGiven(arguments, "domain", domain);
    putIfGiven(arguments, "app", app);
    putIfGiven(arguments, "session", session);
    return new CommandRequest("check", arguments, Caller.TERMINAL, reader);
  }

  private static void putIfGiven(
      Map<String, String> arguments, String name, @Nullable String value) {
    if (value != null) {
      arguments.put(name, value);
    }
  }
}
