package dev.pushcheck.command;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Demand;
import dev.pushcheck.access.Grant;
import dev.pushcheck.access.Identities;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Scope;
import dev.pushcheck.access.Who;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.settings.Spelling;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries out the settings: may somebody use a command for a stream, and by which grant, or why by
 * none. It decides by the same code as a question from a chat.
 */
public final class AccessTrial {
  private static final int DENIED = 1;
  private static final int MOST_GRANTS = 20;

  private final Access access;
  private final Map<String, Command> commands = new LinkedHashMap<>();

  /** A trial of these settings with these commands. */
  public AccessTrial(Access access, List<Command> commands) {
    this.access = access;
    commands.forEach(command -> this.commands.put(command.spec().name(), command));
  }

  /**
   * The outcome; exit status 0 if it is allowed, 1 if not.
   *
   * @param who one or more names of somebody, with blanks between them
   * @param command the command's name
   * @param stream a stream, or several with {@code *}
   */
  public Reply of(String who, String command, String stream, Texts texts) {
    try {
      return outcome(who, command, stream, texts);
    } catch (UsageException e) {
      return new Reply(
          Visibility.PRIVATE,
          Reply.USAGE,
          List.of(new Headline(Tone.UNKNOWN, texts.line(e.textKey(), e.facts()))));
    }
  }

  private Reply outcome(String who, String command, String stream, Texts texts)
      throws UsageException {
    List<Who> names = names(who);
    Command wanted = command(command);
    StreamPattern streams =
        StreamPattern.read(stream)
            .orElseThrow(
                () ->
                    new UsageException(
                        "usage.bad-stream-pattern", Map.of("text", Quotation.of(stream))));
    return new Outcome(Identities.of(names), wanted, streams, texts).reply();
  }

  private static List<Who> names(String written) throws UsageException {
    List<Who> names = new ArrayList<>();
    for (String name : written.strip().split("[\\s,]+", -1)) {
      names.add(
          Who.read(name)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "access.test.bad-who",
                          Map.of("who", Quotation.of(name), "forms", Who.FORMS))));
    }
    return names;
  }

  private Command command(String name) throws UsageException {
    Command command = commands.get(name);
    if (command == null) {
      Map<String, ?> facts =
          Map.of("command", Quotation.of(name), "commands", List.copyOf(commands.keySet()));
      Optional<String> meant = Spelling.nearest(name, commands.keySet());
      throw meant.isPresent()
          ? new UsageException(
              "access.test.misspelt-command",
              Map.of("command", Quotation.of(name), "nearest", meant.get()))
          : new UsageException("usage.unknown-command", facts);
    }
    return command;
  }

  /** One trial. */
  private final class Outcome {
    private final Identities somebody;
    private final Command command;
    private final StreamPattern streams;
    private final Texts texts;

    Outcome(Identities somebody, Command command, StreamPattern streams, Texts texts) {
      this.somebody = somebody;
      this.command = command;
      this.streams = streams;
      this.texts = texts;
    }

    Reply reply() {
      AccessSettings settings = access.settings();
      Demand demand = aboutStreams();
      List<Grant> grants = settings.allGrants(access.homes());
      List<Grant> allowing = grants.stream().filter(grant -> allows(grant, demand)).toList();
      List<Block> blocks = new ArrayList<>();
      Map<String, String> facts =
          Map.of("command", command.spec().name(), "stream", streams.toString());
      if (!allowing.isEmpty()) {
        blocks.add(new Headline(Tone.GOOD, texts.line("access.test.allowed", facts)));
        blocks.add(list(allowing, demand));
        return new Reply(Visibility.PRIVATE, 0, blocks);
      }
      boolean some = settings.scope(somebody, demand, access.homes()).touches(streams);
      String key = some ? "access.test.partly" : "access.test.denied";
      blocks.add(new Headline(some ? Tone.CAUTION : Tone.BAD, texts.line(key, facts)));
      if (command.role() == Role.NONE) {
        blocks.add(new Paragraph(Weight.NORMAL, texts.line("access.test.public", facts)));
      }
      if (grants.isEmpty()) {
        blocks.add(new Paragraph(Weight.NORMAL, texts.line("access.test.no-grants", Map.of())));
      } else {
        blocks.add(list(grants, demand));
      }
      return new Reply(Visibility.PRIVATE, DENIED, blocks);
    }

    /** What everybody may use still takes a role where it is about streams. */
    private Demand aboutStreams() {
      Demand demand = command.demand();
      return demand.role() == Role.NONE ? new Demand(demand.command(), Role.HOST) : demand;
    }

    private boolean allows(Grant grant, Demand demand) {
      return grant.lets(demand) && grant.isFor(somebody) && includes(grant);
    }

    private boolean includes(Grant grant) {
      return grant.streams().stream().anyMatch(pattern -> pattern.includes(streams));
    }

    private CheckList list(List<Grant> grants, Demand demand) {
      List<Item> items = new ArrayList<>();
      for (Grant grant : grants.subList(0, Math.min(grants.size(), MOST_GRANTS))) {
        boolean allows = allows(grant, demand);
        items.add(new Item(allows ? Tone.GOOD : Tone.BAD, line(grant, allows, demand)));
      }
      return new CheckList(items);
    }

    private List<Inline> line(Grant grant, boolean allows, Demand demand) {
      Map<String, Object> facts =
          Map.of(
              "grant", grant.name(),
              "role", grant.role().id(),
              "needed", demand.role().id(),
              "command", demand.command(),
              "commands", grant.commands().stream().sorted().toList(),
              "who", grant.who().stream().map(Who::toString).toList(),
              "streams", grant.streams().stream().map(StreamPattern::toString).toList());
      return texts.line("access.test." + (allows ? "by" : why(grant, demand)), facts);
    }

    private String why(Grant grant, Demand demand) {
      if (!grant.isFor(somebody)) {
        return "other-people";
      } else if (!grant.role().covers(demand.role())) {
        return "role-too-low";
      } else if (!grant.isAbout(demand)) {
        return "other-commands";
      } else if (!grant.lets(demand)) {
        return "not-by-default";
      }
      return new Scope(grant.streams()).touches(streams) ? "some-streams" : "other-streams";
    }
  }
}
