package dev.pushcheck.app.cli;

import dev.pushcheck.app.InterruptionsCsv;
import dev.pushcheck.app.InterruptionsJson;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.command.UsageException;
import dev.pushcheck.interruption.InterruptionHistory;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushcheck interruptions}. */
@Command(
    name = "interruptions",
    description = "Says when and why streams broke off or were refused.",
    mixinStandardHelpOptions = true)
final class InterruptionsCommandLine implements Callable<Integer> {
  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Parameters(
      paramLabel = "STREAM",
      arity = "0..1",
      description =
          "stream, app/stream or domain/app/stream; * stands for anything. All if absent.")
  private @Nullable String stream;

  @Option(names = "--domain", description = "Only of this push domain.")
  private @Nullable String domain;

  @Option(names = "--app", description = "Only of this app.")
  private @Nullable String app;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "24h (the default), 7d, 2026-11-20, 2026-11-20T18:00, or a range:"
              + " 2026-11-19..2026-11-21. Up to 60 days.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME", description = "Otherwise until now.")
  private @Nullable String until;

  @Option(
      names = "--cause",
      description = "Only of this kind (network), cause (txsecret-wrong) or code (18/503).")
  private @Nullable String cause;

  @Option(names = "--page", paramLabel = "N", description = "Which page of the list.")
  private @Nullable String page;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description =
          "Also write a picture as PNG: all of them along time; of a single one, bitrate and frames"
              + " a second before it.")
  private @Nullable Path chart;

  @ArgGroup private @Nullable Form form;

  /** For programs. */
  private static final class Form {
    @Option(names = "--json", description = "Print one line of JSON, with all pages.")
    private boolean json;

    @Option(names = "--csv", description = "Print a table for spreadsheets, with all pages.")
    private boolean csv;

    private String of(InterruptionHistory history) {
      return (json ? InterruptionsJson.of(history) + "\n" : "")
          + (csv ? InterruptionsCsv.of(history) : "");
    }
  }

  InterruptionsCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<Settings> settings = settingsOption.read(console);
    Optional<Reader> reader = settings.flatMap(found -> languageOption.reader(found, console));
    if (settings.isEmpty() || reader.isEmpty()) {
      return Reply.USAGE;
    }
    CommandRequest request =
        new CommandRequest("interruptions", arguments(), Caller.TERMINAL, reader.get());
    try (Pushcheck pushcheck = new Pushcheck(settings.get(), console.clock())) {
      return form == null && chart == null ? answer(pushcheck, request) : print(pushcheck, request);
    }
  }

  private int answer(Pushcheck pushcheck, CommandRequest request) {
    return new TerminalAnswer(console, request.reader()).print(pushcheck.router().handle(request));
  }

  /** The history itself; what cannot be understood is told as ever. */
  private int print(Pushcheck pushcheck, CommandRequest request) throws InterruptedException {
    try {
      InterruptionHistory history = pushcheck.interruptionsCommand().history(request);
      HistoryNotes notes = new HistoryNotes(console, Texts.of(request.reader()));
      if (form == null) {
        Reply reply = pushcheck.interruptionsCommand().reply(request, history);
        new TerminalAnswer(console, request.reader()).print(reply);
      } else {
        console.out().print(form.of(history));
        notes.tellGaps(history);
      }
      int status = history.isUnanswered() ? 1 : 0;
      if (chart == null) {
        return status;
      } else if (history.interruptions().isEmpty()) {
        notes.tellNothingToPaint();
        return status;
      }
      Optional<byte[]> picture =
          pushcheck.interruptionsCommand().picture(history, request.reader().zone());
      return Math.max(status, notes.writePicture(picture, chart));
    } catch (UsageException e) {
      return answer(pushcheck, request);
    }
  }

  private Map<String, String> arguments() {
    Map<String, String> arguments = new HashMap<>();
    putIfGiven(arguments, "stream", stream);
    putIfGiven(arguments, "domain", domain);
    putIfGiven(arguments, "app", app);
    putIfGiven(arguments, "since", since);
    putIfGiven(arguments, "until", until);
    putIfGiven(arguments, "cause", cause);
    putIfGiven(arguments, "page", page);
    return arguments;
  }

  private static void putIfGiven(
      Map<String, String> arguments, String name, @Nullable String value) {
    if (value != null) {
      arguments.put(name, value);
    }
  }
}
