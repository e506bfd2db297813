package dev.pushcheck.command;

import dev.pushcheck.access.Demand;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Throttle;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.Command.Effect;
import dev.pushcheck.command.Command.Offer;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.health.LogMark;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Ending;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

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
  private final Oversight oversight;
  private final CrashLog crashes;

  /**
   * A router that records nothing; see {@link #CommandRouter(List, Access, Oversight, CrashLog)}.
   */
  public CommandRouter(List<Command> commands, Access access, CrashLog crashes) {
    this(commands, access, Oversight.none(), crashes);
  }

  /** A router for these commands, in the order in which help lists them. */
  public CommandRouter(
      List<Command> commands, Access access, Oversight oversight, CrashLog crashes) {
    this.access = access;
    this.oversight = oversight;
    commands.forEach(command -> this.commands.put(command.spec().name(), command));
    this.lines = new CommandText(specs());
    this.crashes = crashes;
  }

  /** How each command is called that people can call. */
  public List<CommandSpec> specs() {
    return commands.values().stream()
        .filter(command -> command.offer() == Offer.BY_NAME)
        .map(Command::spec)
        .toList();
  }

  /** Answers a line of text, as {@link #handle} does. */
  public Reply handleLine(String line, Caller caller, Reader reader) {
    try {
      return handle(lines.read(line, caller, reader));
    } catch (UsageException e) {
      Texts texts = Texts.of(reader);
      return oversight.watch(
          new CommandRequest("", Map.of(), caller, reader),
          Effect.NONE,
          () -> plain(Reply.USAGE, Tone.UNKNOWN, e.textKey(), e.facts(), texts),
          turn -> slower(turn, texts));
    }
  }

  /** Answers; never throws. An interrupt is kept for the caller to see. */
  public Reply handle(CommandRequest said) {
    CommandRequest request = meant(said);
    Command command = commands.get(request.name());
    boolean known = command != null && command.spec().find(request.command()).isPresent();
    LogMark mark = LogMark.open();
    try {
      return oversight.watch(
          known ? request : quoted(request),
          command == null ? Effect.NONE : command.effect(),
          () -> answer(request, command),
          turn -> slower(turn, Texts.of(request.reader())));
    } finally {
      mark.close();
    }
  }

  /** Where that cannot be found out, the command itself will meet the same trouble and say so. */
  private CommandRequest meant(CommandRequest request) {
    Command command = commands.get(request.name());
    try {
      return command == null ? request : command.meant(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      crashes.record("meaning of " + request.command(), e);
    }
    return request;
  }

  private Reply answer(CommandRequest request, @Nullable Command command) {
    Texts texts = Texts.of(request.reader());
    try {
      if (command == null) {
        throw new UsageException(
            "usage.unknown-command",
            Map.of(
                "command",
                Quotation.of(request.command()),
                "commands",
                specs().stream().map(CommandSpec::name).toList()));
      }
      return mayUse(command, request)
          ? command.handle(Choices.settle(request, command.spec().part(request.command())))
          : denied(command, request, texts);
    } catch (UsageException e) {
      return e.isNotGranted()
          ? plain(NOT_AVAILABLE, Tone.UNKNOWN, e.textKey(), e.facts(), texts)
              .ending(Ending.denied("denied", Denial.NOT_COVERED))
          : plain(Reply.USAGE, Tone.UNKNOWN, e.textKey(), e.facts(), texts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return plain(Reply.INTERNAL_ERROR, Tone.UNKNOWN, "interrupted", Map.of(), texts)
          .ending(Ending.of("interrupted"));
    } catch (RejectedExecutionException e) {
      return busy(request.reader()).ending(Ending.of("busy"));
    } catch (RuntimeException | Error e) {
      String id = crashes.record("command " + request.command(), e);
      return plain(Reply.INTERNAL_ERROR, Tone.BAD, "crashed", Map.of("id", id), texts)
          .ending(Ending.of("crashed"));
    }
  }

  /**
   * The same words for everything that may not be asked, but for who could be helped by a grant.
   */
  private Reply denied(Command command, CommandRequest request, Texts texts) {
    Demand byDefault = new Demand(command.spec().name(), command.role());
    boolean onlyByName = !access.scope(request.caller(), byDefault).isNothing();
    String key = onlyByName ? "access.denied.by-name" : "access.denied";
    return plain(NOT_AVAILABLE, Tone.UNKNOWN, key, Map.of(), texts)
        .ending(Ending.denied("denied", Denial.NO_GRANT));
  }

  private static Reply slower(Throttle.Turn turn, Texts texts) {
    if (turn instanceof Throttle.Turn.TooOften often) {
      Duration wait = Duration.ofSeconds(often.pause().plusMillis(999).toSeconds());
      return plain(Reply.INTERNAL_ERROR, Tone.CAUTION, "access.slower", Map.of("wait", wait), texts)
          .ending(Ending.denied("denied", Denial.TOO_OFTEN));
    }
    return plain(Reply.INTERNAL_ERROR, Tone.CAUTION, "access.at-once", Map.of(), texts)
        .ending(Ending.denied("denied", Denial.TOO_MANY_AT_ONCE));
  }

  /** Of a name that is none of ours, only what may be shown is recorded. */
  private static CommandRequest quoted(CommandRequest request) {
    return new CommandRequest(
        Quotation.of(request.command()), Map.of(), request.caller(), request.reader());
  }

  /** The answer of somebody who has too much to do. */
  public Reply busy(Reader reader) {
    return plain(Reply.INTERNAL_ERROR, Tone.CAUTION, "busy", Map.of(), Texts.of(reader));
  }

  /**
   * The answer to somebody whose questions are not answered, which is recorded.
   *
   * @param textKey the text that says why
   */
  public Reply refused(String textKey, Caller caller, Reader reader) {
    Reply reply =
        plain(Reply.USAGE, Tone.CAUTION, textKey, Map.of(), Texts.of(reader))
            .ending(Ending.denied("denied", textKey));
    oversight.note(new CommandRequest("", Map.of(), caller, reader), reply);
    return reply;
  }

  /**
   * Whether it takes the groups of a platform's people to tell what they may.
   *
   * @param platform how the groups' names begin, such as {@code slack:}
   */
  public boolean countsGroups(String platform) {
    return access.settings().countsGroups(platform);
  }

  /** Whether a grant names this very person, who is then answered wherever they are. */
  public boolean names(Caller caller) {
    return access.names(caller);
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
    return command.role() == Role.NONE
        || !access.scope(request.caller(), command.demand()).isNothing();
  }

  private static Reply plain(int status, Tone tone, String key, Map<String, ?> facts, Texts texts) {
    return new Reply(
        Visibility.PRIVATE, status, List.of(new Block.Headline(tone, texts.line(key, facts))));
  }
}
