package dev.pushcheck.command;

import dev.pushcheck.access.Scope;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.interruption.CauseFilter;
import dev.pushcheck.interruption.Charts;
import dev.pushcheck.interruption.Interruption;
import dev.pushcheck.interruption.Interruption.Fate;
import dev.pushcheck.interruption.InterruptionHistory;
import dev.pushcheck.interruption.InterruptionLookup;
import dev.pushcheck.interruption.InterruptionQuery;
import dev.pushcheck.interruption.InterruptionReply;
import dev.pushcheck.interruption.Presentation;
import dev.pushcheck.interruption.PushQuality;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code interruptions}: when and why streams broke off or were refused. */
public final class InterruptionsCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec(
          "interruptions",
          List.of(
              new Option("stream", Kind.TEXT),
              new Option("domain", Kind.TEXT),
              new Option("app", Kind.TEXT),
              new Option("since", Kind.TEXT),
              new Option("until", Kind.TEXT),
              new Option("cause", Kind.TEXT),
              new Option("page", Kind.TEXT)),
          List.of("stream", "since", "cause"));

  private final InterruptionLookup lookup;
  private final StreamSuggestions suggestions;
  private final Access access;
  private final InstantSource clock;

  /**
   * The command over a look-up.
   *
   * @param suggestions what is likely to be asked about
   * @param access whose interruptions are shown to whom
   */
  public InterruptionsCommand(
      InterruptionLookup lookup,
      StreamSuggestions suggestions,
      Access access,
      InstantSource clock) {
    this.access = access;
    this.lookup = lookup;
    this.suggestions = suggestions;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
    return reply(request, history(request));
  }

  /**
   * What a request asks about, for those who want the findings and not only the words.
   *
   * @throws UsageException if it cannot be understood, or there is nothing to ask
   */
  public InterruptionHistory history(CommandRequest request)
      throws UsageException, InterruptedException {
    InterruptionQuestion question = new InterruptionQuestion(request, clock.instant());
    question.page();
    InterruptionQuery query = question.query();
    Scope scope = access.scope(request.caller(), demand());
    if (!scope.touches(query.streams())) {
      throw UsageException.notGranted();
    }
    if (!lookup.isPossible()) {
      throw new UsageException("usage.no-account", Map.of());
    }
    return lookup.find(query).among(scope::covers);
  }

  /** The words for what was found. */
  public Reply reply(CommandRequest request, InterruptionHistory history)
      throws UsageException, InterruptedException {
    int page = new InterruptionQuestion(request, clock.instant()).page();
    // A terminal shows no pictures, and painting them takes longer than all the rest.
    boolean seen = request.caller().origin() != Origin.COMMAND_LINE;
    Presentation presentation =
        new Presentation(
            request.arguments(),
            page,
            page == 1 ? quality(history) : Optional.empty(),
            seen ? Charts.painted() : Charts.none());
    return InterruptionReply.of(history, presentation, Texts.of(request.reader()));
  }

  /**
   * The picture that tells most: of a single break, what was measured before it, else all of them
   * along time. Empty where nothing can be painted.
   */
  public Optional<byte[]> picture(InterruptionHistory history, ZoneId zone)
      throws InterruptedException {
    Optional<PushQuality> measured =
        history.interruptions().size() == 1 ? quality(history) : Optional.empty();
    return measured.isPresent()
        ? Charts.painted().quality(measured.get(), zone)
        : Charts.painted().timeline(history, zone);
  }

  /** Of the newest break, if all are of one stream: of several, each would want its own. */
  private Optional<PushQuality> quality(InterruptionHistory history) throws InterruptedException {
    List<Interruption> found = history.interruptions();
    boolean oneStream = found.stream().map(one -> one.event().stream()).distinct().count() == 1;
    Optional<Interruption> newest =
        found.stream().filter(one -> one.fate() == Fate.BROKEN).findFirst();
    return oneStream && newest.isPresent()
        ? lookup.qualityBefore(newest.get(), clock.instant())
        : Optional.empty();
  }

  @Override
  public List<String> complete(CommandRequest request, String option) {
    List<String> others =
        switch (option) {
          case "cause" -> CauseFilter.names();
          case "since" -> List.of("1h", "24h", "7d", "30d", "60d");
          default -> List.of();
        };
    return suggestions.complete(request, option, others);
  }
}
