package dev.pushcheck.command;

import dev.pushcheck.check.CrashLog;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.Quotation;
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
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final CrashLog crashes;

  /** A router for these commands, in the order in which help lists them. */
  public CommandRouter(List<Command> commands, CrashLog crashes) {
    commands.forEach(command -> this.commands.put(command.spec().name(), command));
    this.crashes = crashes;
  }

  /** How each command is called. */
  public List<CommandSpec> specs() {
    return commands.values().stream().map(Command::spec).toList();
  }

  /** Answers; never throws. An interrupt is kept for the caller to see. */
  public Reply handle(CommandRequest request) {
    Texts texts = Texts.of(request.reader());
    try {
      Command command = commands.get(request.command());
      if (command == null) {
        throw new UsageException(
            "usage.unknown-command",
            Map.of(
                "command",
                Quotation.of(request.command()),
                "commands",
                List.copyOf(commands.keySet())));
      }
      return command.handle(request);
    } catch (UsageException e) {
      return plain(Reply.USAGE, Tone.UNKNOWN, e.textKey(), e.facts(), texts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return plain(Reply.INTERNAL_ERROR, Tone.UNKNOWN, "interrupted", Map.of(), texts);
    } catch (RejectedExecutionException e) {
      return plain(Reply.INTERNAL_ERROR, Tone.CAUTION, "busy", Map.of(), texts);
    } catch (RuntimeException | Error e) {
      String id = crashes.record("command " + request.command(), e);
      return plain(Reply.INTERNAL_ERROR, Tone.BAD, "crashed", Map.of("id", id), texts);
    }
  }

  /** Suggests values for an option that is being typed; none where something goes wrong. */
  public List<String> complete(CommandRequest request, String option) {
    Command command = commands.get(request.command());
    try {
      return command == null ? List.of() : command.complete(request, option);
    } catch (RuntimeException | Error e) {
      crashes.record("completion of " + request.command(), e);
      return List.of();
    }
  }

  private static Reply plain(int status, Tone tone, String key, Map<String, ?> facts, Texts texts) {
    return new Reply(
        Visibility.PRIVATE, status, List.of(new Block.Headline(tone, texts.line(key, facts))));
  }
}
