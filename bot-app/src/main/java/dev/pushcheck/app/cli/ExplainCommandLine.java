package dev.pushcheck.app.cli;

import dev.pushcheck.app.ExplanationJson;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.terminal.TerminalLook;
import dev.pushcheck.app.terminal.TerminalRenderer;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.interruption.Answer;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushcheck explain}. */
@Command(
    name = "explain",
    description = "Says what a cause, a code or an event means, and what to do.",
    mixinStandardHelpOptions = true)
final class ExplainCommandLine implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final int NOTHING_FOUND = 1;

  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Parameters(
      paramLabel = "QUESTION",
      arity = "1..*",
      description =
          "A code such as 18/503 or -1307, an event such as PUSH_WARNING_SERVER_DISCONNECT, a"
              + " text of Tencent's, or words. - reads questions from standard input, one a line,"
              + " and prints a line of JSON for each.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print a line of JSON.")
  private boolean json;

  private ExplainCommandLine(Console console) {
    this.console = console;
  }

  /** The command, which takes words with a minus sign, for many codes have one. */
  static CommandLine over(Console console) {
    return new CommandLine(new ExplainCommandLine(console))
        .setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    Optional<String> mistake = words.stream().filter(ExplainCommandLine::isOption).findFirst();
    if (mistake.isPresent()) {
      console.err().println("Unknown option: '" + mistake.get() + "'");
      console.err().println("Try: pushcheck explain --help");
      return Reply.USAGE;
    }
    Optional<Settings> settings = settingsOption.read(console);
    Optional<Reader> reader = settings.flatMap(known -> languageOption.reader(known, console));
    if (settings.isEmpty() || reader.isEmpty()) {
      return Reply.USAGE;
    }
    try (Pushcheck pushcheck = new Pushcheck(settings.get(), console.clock())) {
      boolean lines = words.equals(List.of(STANDARD_INPUT));
      String question = String.join(" ", words);
      return lines || json
          ? printLines(pushcheck, Texts.of(reader.get()), lines ? STANDARD_INPUT : question)
          : answer(pushcheck, reader.get(), question);
    }
  }

  private int answer(Pushcheck pushcheck, Reader reader, String question) {
    Reply reply =
        pushcheck
            .router()
            .handle(
                new CommandRequest(
                    "explain", Map.of("question", question), Caller.TERMINAL, reader));
    TerminalLook look = TerminalLook.of(console.environment(), console.outTarget());
    String text =
        new TerminalRenderer(Texts.of(reader), console.clock().instant(), look).render(reply);
    (reply.exitStatus() == Reply.USAGE ? console.err() : console.out()).print(text);
    console.flush();
    return reply.exitStatus();
  }

  private int printLines(Pushcheck pushcheck, Texts texts, String input) {
    AddressLines questions = new AddressLines(List.of(input), console.in());
    Set<Integer> statuses = new HashSet<>();
    for (Optional<AddressLines.Line> line = questions.next();
        line.isPresent();
        line = questions.next()) {
      String question = line.get().text();
      Answer answer = pushcheck.explainCommand().answer(question);
      console.out().println(ExplanationJson.of(question, answer, texts));
      console.out().flush();
      statuses.add(answer.things().isEmpty() ? NOTHING_FOUND : 0);
    }
    return ExitStatus.worst(statuses);
  }

  private static boolean isOption(String word) {
    return word.startsWith("-")
        && word.length() > 1
        && !Character.isDigit(word.charAt(1))
        && !word.contains(" ");
  }
}
