package dev.pushcheck.command;

import dev.pushcheck.access.Actions;
import dev.pushcheck.access.Role;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssAccounts.Owner;
import dev.pushcheck.css.CssApi;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Unanswered;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code resume}: lifts the ban of a stream, and looks whether that helped. The one command that
 * changes an account, so it does nothing unless the settings allow it, and nothing for a chat,
 * where nobody has been granted it.
 */
public final class ResumeCommand implements Command {
  private static final int NOT_DONE = 1;
  private static final CommandSpec SPEC =
      new CommandSpec(
          "resume",
          List.of(
              new Option("stream", Kind.ADDRESS),
              new Option("domain", Kind.TEXT),
              new Option("app", Kind.TEXT)),
          List.of());

  private final Actions actions;
  private final WhichStream which;
  private final CssAccounts accounts;

  /** The command, if the settings allow it, over these accounts. */
  public ResumeCommand(Actions actions, KnownDomains known, CssAccounts accounts) {
    this.actions = actions;
    this.which = new WhichStream(known, accounts);
    this.accounts = accounts;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Role role() {
    return Role.OPERATOR;
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
    Texts texts = Texts.of(request.reader());
    if (request.caller().origin() == Origin.CHAT) {
      return refused("resume.not-from-chat", texts);
    } else if (actions == Actions.OFF) {
      return refused("resume.off", texts);
    }
    StreamName stream = which.of(request);
    Owner owner = accounts.owner(stream.domain());
    if (owner instanceof Owner.Found found) {
      return resume(stream, found.account().api(), texts);
    } else if (owner instanceof Owner.Unknown unknown) {
      return unanswered(stream, new CssApiException(unknown.failure()), texts);
    }
    Map<String, String> facts = Map.of("domain", stream.domain());
    return reply(NOT_DONE, Tone.UNKNOWN, "resume.no-account", facts, texts);
  }

  private static Reply resume(StreamName stream, CssApi api, Texts texts)
      throws InterruptedException {
    Map<String, String> facts = Map.of("stream", stream.toString());
    try {
      if (api.state(stream) != StreamState.FORBIDDEN) {
        return reply(0, Tone.NEUTRAL, "resume.not-banned", facts, texts);
      }
      api.resume(stream);
    } catch (CssApiException e) {
      return unanswered(stream, e, texts);
    }
    return verified(stream, api, texts);
  }

  /** The vendor's yes is no proof. */
  private static Reply verified(StreamName stream, CssApi api, Texts texts)
      throws InterruptedException {
    Map<String, String> facts = Map.of("stream", stream.toString());
    try {
      return api.state(stream) == StreamState.FORBIDDEN
          ? reply(NOT_DONE, Tone.CAUTION, "resume.still-banned", facts, texts)
          : reply(0, Tone.GOOD, "resume.done", facts, texts);
    } catch (CssApiException e) {
      return reply(NOT_DONE, Tone.CAUTION, "resume.unverified", facts, texts);
    }
  }

  private static Reply unanswered(StreamName stream, CssApiException failure, Texts texts) {
    List<Block> blocks = new ArrayList<>();
    Map<String, String> facts = Map.of("stream", stream.toString());
    blocks.add(new Headline(Tone.UNKNOWN, texts.line("resume.failed", facts)));
    blocks.add(new Paragraph(Weight.NORMAL, Unanswered.why(failure.failure(), texts)));
    return new Reply(Visibility.PRIVATE, NOT_DONE, blocks);
  }

  private static Reply refused(String key, Texts texts) {
    return new Reply(
        Visibility.PRIVATE,
        Reply.USAGE,
        List.of(
            new Headline(Tone.UNKNOWN, texts.line(key, Map.of())),
            new Steps(texts.label("section.do"), texts.lines(key + ".advice", Map.of()))));
  }

  private static Reply reply(
      int status, Tone tone, String key, Map<String, String> facts, Texts texts) {
    return new Reply(
        Visibility.PRIVATE, status, List.of(new Headline(tone, texts.line(key, facts))));
  }
}
