package dev.pushcheck.app.cli;

import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import java.util.Optional;

/** The bot put together for one command at the keyboard: its settings and its reader. */
final class Session {
  private final Console console;
  private final SettingsOption settingsOption;
  private final LanguageOption languageOption;

  Session(Console console, SettingsOption settingsOption, LanguageOption languageOption) {
    this.console = console;
    this.settingsOption = settingsOption;
    this.languageOption = languageOption;
  }

  /** What is done with the bot. */
  @FunctionalInterface
  interface Work {
    /** Works; gives the exit status. */
    int run(Pushcheck pushcheck, CommandRequest request) throws InterruptedException;
  }

  /** Answers the request in words; gives the exit status. */
  int answer(String command, Arguments arguments) throws InterruptedException {
    return run(command, arguments, this::answer);
  }

  /** Does the work, unless the settings are wrong; gives the exit status. */
  int run(String command, Arguments arguments, Work work) throws InterruptedException {
    Optional<Settings> settings = settingsOption.read(console);
    Optional<Reader> reader = settings.flatMap(known -> languageOption.reader(known, console));
    if (settings.isEmpty() || reader.isEmpty()) {
      return Reply.USAGE;
    }
    try (Pushcheck pushcheck = new Pushcheck(settings.get(), console.clock())) {
      return work.run(
          pushcheck, new CommandRequest(command, arguments.asMap(), Caller.TERMINAL, reader.get()));
    }
  }

  /** Answers in words. */
  int answer(Pushcheck pushcheck, CommandRequest request) {
    return new TerminalAnswer(console, request.reader()).print(pushcheck.router().handle(request));
  }

  /** Answers in words on standard error, where something else was to be printed. */
  int complain(Pushcheck pushcheck, CommandRequest request) {
    return new TerminalAnswer(console, request.reader())
        .complain(pushcheck.router().handle(request));
  }
}
