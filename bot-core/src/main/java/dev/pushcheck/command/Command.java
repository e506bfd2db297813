package dev.pushcheck.command;

import dev.pushcheck.access.Demand;
import dev.pushcheck.access.Role;
import dev.pushcheck.reply.Reply;
import java.util.List;

/** One thing that people can ask of the bot. Safe for use by several threads. */
public interface Command {
  /** How it is called. */
  CommandSpec spec();

  /** The least role that may use it; a host's unless said otherwise. */
  default Role role() {
    return Role.HOST;
  }

  /** What using it does to the world; nothing unless said otherwise. */
  default Effect effect() {
    return Effect.NONE;
  }

  /** What using it takes. What changes an account takes a grant to somebody in particular. */
  default Demand demand() {
    return new Demand(
        spec().name(),
        role(),
        effect() == Effect.CHANGES_ACCOUNT ? Demand.Given.BY_NAME : Demand.Given.TO_EVERYBODY);
  }

  /** How people come by it; by its name unless said otherwise. */
  default Offer offer() {
    return Offer.BY_NAME;
  }

  /**
   * What a request to this command stands for: another command, or itself unless said otherwise.
   *
   * @throws InterruptedException if nobody wants the answer any more
   */
  default CommandRequest meant(CommandRequest request) throws InterruptedException {
    return request;
  }

  /** How people come by a command. */
  enum Offer {
    /** It is listed, and can be typed. */
    BY_NAME,
    /** Only messages of ours lead there. */
    BUTTONS_ONLY
  }

  /** What a command does besides answering. */
  enum Effect {
    /** It only looks. */
    NONE,
    /** It changes something of the bot's own, such as where alerts go. */
    CHANGES_BOT,
    /** It changes something in an account at the vendor. */
    CHANGES_ACCOUNT
  }

  /**
   * Answers. Options that offer choices hold one of them, and a subcommand is one of the spec's.
   *
   * @throws UsageException if the request cannot be understood; the router words it
   * @throws InterruptedException if nobody wants the answer any more
   */
  Reply handle(CommandRequest request) throws UsageException, InterruptedException;

  /**
   * Suggests values for an option that is being typed; none by default.
   *
   * @param request what has been typed so far
   * @param option the option's name
   * @return best first, at most 25, only what the caller may know of
   */
  default List<String> complete(CommandRequest request, String option) {
    return List.of();
  }
}
