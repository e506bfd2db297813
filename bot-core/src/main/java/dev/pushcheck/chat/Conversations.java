package dev.pushcheck.chat;

import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;

/**
 * The core as a chat platform's adapter sees it. Every way of asking returns at once, with the
 * answer on its way through the {@link Turn}; false says that too much is going on and nothing will
 * come, and then {@link #busy} is what to say. Who may do what is asked anew each time, so a click
 * counts as a question of the person who clicks. Safe for use by several threads.
 */
public final class Conversations {
  private final CommandRouter router;
  private final PendingActions pending;
  private final Executor commands;
  private final CrashLog crashes;

  /**
   * The core behind a router.
   *
   * @param commands runs whole questions; may refuse
   * @param crashes where it is noted that an answer could not be delivered
   */
  public Conversations(
      CommandRouter router, PendingActions pending, Executor commands, CrashLog crashes) {
    this.router = router;
    this.pending = pending;
    this.commands = commands;
    this.crashes = crashes;
  }

  /** How each command is called. */
  public List<CommandSpec> specs() {
    return router.specs();
  }

  /** Answers a line of text, such as {@code explain 18/503} or a bare address. */
  public boolean line(Turn turn, String text) {
    return later(turn, (caller, reader) -> router.handleLine(text, caller, reader));
  }

  /** Answers a command with its arguments by option name. */
  public boolean command(Turn turn, String command, Map<String, String> arguments) {
    return later(
        turn,
        (caller, reader) -> router.handle(new CommandRequest(command, arguments, caller, reader)));
  }

  /** Answers a click on a button. */
  public boolean click(Turn turn, String actionId) {
    return later(
        turn,
        (caller, reader) ->
            pending
                .find(actionId)
                .map(
                    action ->
                        router.handle(
                            new CommandRequest(
                                action.command(), action.arguments(), caller, reader)))
                .orElseGet(() -> router.expired(reader)));
  }

  /** Suggests values for an option that is being typed; answers on the caller's thread. */
  public List<String> complete(CommandRequest request, String option) {
    return router.complete(request, option);
  }

  /**
   * Whether it takes the groups of a platform's people to tell what they may.
   *
   * @param platform how the groups' names begin, such as {@code slack:}
   */
  public boolean countsGroups(String platform) {
    return router.countsGroups(platform);
  }

  /** Whether a grant names this very person, who is then answered wherever they are. */
  public boolean names(Caller caller) {
    return router.names(caller);
  }

  /** What to say to somebody whose question could not be taken. */
  public Reply busy(Reader reader) {
    return router.busy(reader);
  }

  /** Keeps what a button does and gives the id that stands for it: 32 characters. */
  public String keep(Action action) {
    return pending.keep(action);
  }

  private boolean later(Turn turn, BiFunction<Caller, Reader, Reply> question) {
    try {
      commands.execute(() -> answer(turn, question));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void answer(Turn turn, BiFunction<Caller, Reader, Reply> question) {
    try {
      Reader reader = turn.reader().get();
      Optional<String> refusal = turn.gate().refusal();
      Reply reply =
          refusal.isPresent()
              ? router.refused(refusal.get(), turn.caller(), reader)
              : question.apply(turn.caller().among(turn.groups().get()), reader);
      turn.answer().send(reply, reader);
    } catch (RuntimeException | Error e) {
      crashes.record("answer to " + turn.caller().place(), e);
    }
  }
}
