package dev.pushcheck.command;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.Confirmation;
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
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Buttons;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Ending;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code resume}: lifts the ban of a stream, and looks whether that helped. The one command that
 * changes an account, so it does nothing unless the settings allow it. From a chat it takes a grant
 * of one's own and a second click within two minutes; if the settings say so, by somebody else.
 */
public final class ResumeCommand implements Command {
  private static final int NOT_DONE = 1;

  /** Only buttons bring it along; nobody can type it. */
  private static final String YES = "yes";

  private static final CommandSpec SPEC =
      new CommandSpec(
          "resume",
          List.of(
              new Option("stream", Kind.ADDRESS),
              new Option("domain", Kind.TEXT),
              new Option("app", Kind.TEXT)),
          List.of());

  private final Access access;
  private final WhichStream which;
  private final CssAccounts accounts;
  private final Confirmations confirmations;

  /** The command, for whom the settings allow it, over these accounts. */
  public ResumeCommand(Access access, KnownDomains known, CssAccounts accounts, Ticker ticker) {
    this.access = access;
    this.which = new WhichStream(known, accounts);
    this.accounts = accounts;
    this.confirmations = new Confirmations(ticker);
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
  public Effect effect() {
    return Effect.CHANGES_ACCOUNT;
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
    Texts texts = Texts.of(request.reader());
    StreamName stream = which.of(request, access.scope(request.caller(), demand()));
    if (access.settings().actions() == Actions.OFF) {
      return refused("resume.off", texts).ending(Ending.denied("denied", "actions-off"));
    }
    Owner owner = accounts.owner(stream.domain());
    if (owner instanceof Owner.Found found) {
      return inAccount(new Wish(request, stream, found.account().api(), texts));
    } else if (owner instanceof Owner.Unknown unknown) {
      return unanswered(stream, new CssApiException(unknown.failure()), texts);
    }
    Map<String, String> facts = Map.of("domain", stream.domain());
    return reply(NOT_DONE, Tone.UNKNOWN, "resume.no-account", facts, texts);
  }

  /** Somebody wants a ban lifted. */
  private record Wish(CommandRequest request, StreamName stream, CssApi api, Texts texts) {
    String user() {
      return request.caller().user();
    }

    Map<String, String> facts() {
      return Map.of("stream", stream.toString());
    }

    Reply reply(int status, Tone tone, String key) {
      return ResumeCommand.reply(status, tone, key, facts(), texts);
    }
  }

  private Reply inAccount(Wish wish) throws InterruptedException {
    try {
      if (wish.api().state(wish.stream()) != StreamState.FORBIDDEN) {
        return wish.reply(0, Tone.NEUTRAL, "resume.not-banned").ending(Ending.of("not-banned"));
      }
      if (wish.request().caller().origin() == Origin.CHAT) {
        Optional<Reply> notYet = confirmed(wish);
        if (notYet.isPresent()) {
          return notYet.get();
        }
      }
      wish.api().resume(wish.stream());
    } catch (CssApiException e) {
      return unanswered(wish.stream(), e, wish.texts());
    }
    return verified(wish);
  }

  /** Empty once everybody who has to has said yes. */
  private Optional<Reply> confirmed(Wish wish) {
    Optional<String> yes = wish.request().argument(YES);
    Optional<String> other = confirmations.wishOfAnother(wish.stream(), wish.user());
    if (yes.isEmpty()) {
      return Optional.of(question(wish, other));
    }
    if (!confirmations.accept(yes.get(), wish.user(), wish.stream())) {
      return Optional.of(
          wish.reply(Reply.USAGE, Tone.UNKNOWN, "resume.too-late").ending(Ending.of("too-late")));
    }
    if (access.settings().confirmation() == Confirmation.SAME_PERSON
        || (other.isPresent() && confirmations.fulfil(wish.stream(), other.get()))) {
      return Optional.empty();
    }
    confirmations.wish(wish.stream(), wish.user());
    return Optional.of(
        wish.reply(0, Tone.CAUTION, "resume.waiting").ending(Ending.of("waits-for-another")));
  }

  private Reply question(Wish wish, Optional<String> other) {
    Texts texts = wish.texts();
    boolean alone = access.settings().confirmation() == Confirmation.SAME_PERSON;
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Headline(Tone.CAUTION, texts.line("resume.sure", wish.facts())));
    if (!alone) {
      blocks.add(
          new Paragraph(
              Weight.NORMAL,
              other
                  .map(user -> texts.line("resume.wished", Map.of("user", user)))
                  .orElseGet(() -> texts.line("resume.takes-two", Map.of()))));
    }
    String label = alone || other.isPresent() ? "button.lift-ban" : "button.ask-another";
    Map<String, String> yes =
        Map.of(
            "stream", wish.stream().toString(), YES, confirmations.ask(wish.user(), wish.stream()));
    blocks.add(new Buttons(List.of(new Button(texts.label(label), new Action("resume", yes)))));
    return new Reply(Visibility.PRIVATE, 0, blocks, Ending.of("asked"));
  }

  /** The vendor's yes is no proof. */
  private static Reply verified(Wish wish) throws InterruptedException {
    try {
      return wish.api().state(wish.stream()) == StreamState.FORBIDDEN
          ? wish.reply(NOT_DONE, Tone.CAUTION, "resume.still-banned")
              .ending(Ending.of("still-banned"))
          : wish.reply(0, Tone.GOOD, "resume.done").ending(Ending.of("lifted"));
    } catch (CssApiException e) {
      return wish.reply(NOT_DONE, Tone.CAUTION, "resume.unverified")
          .ending(Ending.of("unverified"));
    }
  }

  private static Reply unanswered(StreamName stream, CssApiException failure, Texts texts) {
    List<Block> blocks = new ArrayList<>();
    Map<String, String> facts = Map.of("stream", stream.toString());
    blocks.add(new Headline(Tone.UNKNOWN, texts.line("resume.failed", facts)));
    blocks.add(new Paragraph(Weight.NORMAL, Unanswered.why(failure.failure(), texts)));
    return new Reply(Visibility.PRIVATE, NOT_DONE, blocks, Ending.of("not-lifted"));
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
