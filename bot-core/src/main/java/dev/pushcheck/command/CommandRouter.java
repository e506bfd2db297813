package dev.pushcheck.command;

import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;

/**
 * Finds the command for a request and sees to it that there is always an answer: wrong input, a
 * full queue and a bug of ours each give a reply that says so. The one place that catches
 * everything. Safe for use by several threads.
 */
public final class CommandRouter {
  private static final int NOT_AVAILABLE = 1;

  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final CommandText lines;
  private final Access access;
  private final CrashLog crashes;

  /** A router for these commands, in the order in which help lists them. */
  public CommandRouter(List<Command> commands, Access access, CrashLog crashes) {
    this.access = access;
    commands.forEach(command -> this.commands.put(command.spec().name(), command));
    this.lines = new CommandText(specs());
    this.crashes = crashes;
  }

  /** How each command is called. */
  public List<CommandSpec> specs() {
    return commands.values().stream().map(Command::spec).toList();
  }

  /** Answers a line of text, as {@link #handle} does. */
  public Reply handleLine(String line, Caller caller, Reader reader) {
    try {
      return handle(lines.read(line, caller, reader));
    } catch (UsageException e) {
      return plain(Reply.USAGE, Tone.UNKNOWN, e.textKey(), e.facts(), Texts.of(reader));
    }
  }

  /** Answers; never throws. An interrupt is kept for the caller to see. */
  public Reply handle(CommandRequest request) {
    Texts texts = Texts.of(request.reader());
    try {
      Command command = commands.get(request.name());
      if (command == null) {
        throw new UsageException(
            "usage.unknown-command",
            Map.of(
                "command",
                Quotation.of(request.command()),
                "commands",
                List.copyOf(commands.keySet())));
      }
      return mayUse(command, request)
          ? command.handle(Choices.settle(request, command.spec().part(request.command())))
          : plain(NOT_AVAILABLE, Tone.UNKNOWN, "access.denied", Map.of(), texts);
    } catch (UsageException e) {
      return plain(Reply.USAGE, Tone.UNKNOWN, e.textKey(), e.facts(), texts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return plain(Reply.INTERNAL_ERROR, Tone.UNKNOWN, "interrupted", Map.of(), texts);
    } catch (RejectedExecutionException e) {
      return busy(request.reader());
    } catch (RuntimeException | Error e) {
      String id = crashes.record("command " + request.command(), e);
      return plain(Reply.INTERNAL_ERROR, Tone.BAD, "crashed", Map.of("id", id), texts);
    }
  }

  /** The answer of somebody who has too much to do. */
  public Reply busy(Reader reader) {
    return plain(Reply.INTERNAL_ERROR, Tone.CAUTION, "busy", Map.of(), Texts.of(reader));
  }

  /**
   * The answer to somebody whose questions are not answered.
   *
   * @param textKey the text that says why
   */
  public Reply refused(String textKey, Reader reader) {
    return plain(Reply.USAGE, Tone.CAUTION, textKey, Map.of(), Texts.of(reader));
  }

  /** The answer to a click on a button that nobody remembers. */
  public Reply expired(Reader reader) {
    return plain(Reply.USAGE, Tone.UNKNOWN, "button.expired", Map.of(), Texts.of(reader));
  }

  /** Suggests values for an option that is being typed; none where something goes wrong. */
  public List<String> complete(CommandRequest request, String option) {
    Command command = commands.get(request.name());
    try {
      return command == null || !mayUse(command, request)
          ? List.of()
          : command.complete(request, option);
    } catch (RuntimeException | Error e) {
      crashes.record("completion of " + request.command(), e);
      return List.of();
    }
  }

  private boolean mayUse(Command command, CommandRequest request) {
    return access.of(request.caller()).covers(command.role());
  }

  private static Reply plain(int status, Tone tone, String key, Map<String, ?> facts, Texts texts) {
    return new Reply(
        Visibility.PRIVATE, status, List.of(new Block.Headline(tone, texts.line(key, facts))));
  }
}
