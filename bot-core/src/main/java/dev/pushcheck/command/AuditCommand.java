package dev.pushcheck.command;

import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.AuditLog;
import dev.pushcheck.access.AuditQuery;
import dev.pushcheck.access.Role;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Block.Table;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.DurationText;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code audit}: who asked what, and what was denied. */
public final class AuditCommand implements Command {
  private static final int NOTHING_KEPT = 1;
  private static final int MOST = 50;
  private static final Duration USUAL = Duration.ofHours(24);
  private static final String ALL = "all";
  private static final String DENIED = "denied";
  private static final CommandSpec SPEC =
      new CommandSpec(
          "audit",
          List.of(
              new Option("since", Kind.DURATION),
              new Option("who", Kind.TEXT),
              new Option("show", Kind.TEXT)),
          List.of());

  private final AuditLog audit;
  private final InstantSource clock;

  /** The command over what was recorded. */
  public AuditCommand(AuditLog audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Role role() {
    return Role.ADMIN;
  }

  @Override
  public List<String> complete(CommandRequest request, String option) {
    return switch (option) {
      case "since" -> List.of("1h", "24h", "7d", "30d");
      case "show" -> List.of(ALL, DENIED);
      default -> List.of();
    };
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException {
    Texts texts = Texts.of(request.reader());
    Duration since = since(request);
    AuditQuery query =
        new AuditQuery(
            clock.instant().minus(since),
            request.argument("who").map(String::strip),
            which(request),
            MOST);
    if (!audit.isReadable()) {
      return new Reply(
          Visibility.PRIVATE,
          NOTHING_KEPT,
          List.of(
              new Headline(Tone.UNKNOWN, texts.line("audit.not-kept", Map.of())),
              new Steps(
                  texts.label("section.do"), texts.lines("audit.not-kept.advice", Map.of()))));
    }
    return reply(audit.latest(query), since, texts);
  }

  private static Reply reply(List<AuditEntry> entries, Duration since, Texts texts) {
    int count = entries.size();
    String amount = count == 0 ? "none" : count == 1 ? "one" : count < MOST ? "several" : "latest";
    Block headline =
        new Headline(
            Tone.NEUTRAL, texts.line("audit." + amount, Map.of("count", count, "since", since)));
    List<String> columns =
        Stream.of("when", "who", "where", "command", "stream", "outcome")
            .map(column -> texts.label("audit.column." + column))
            .toList();
    return new Reply(
        Visibility.PRIVATE,
        0,
        count == 0
            ? List.of(headline)
            : List.of(
                headline, new Table(columns, entries.stream().map(AuditCommand::row).toList())));
  }

  private static List<List<Inline>> row(AuditEntry entry) {
    return List.of(
        List.of(new Inline.Time(entry.at(), TimeStyle.DATE_TIME)),
        code(entry.user()),
        code(entry.place()),
        code(entry.command()),
        code(entry.stream()),
        code(entry.outcome() + entry.denied().map(why -> ": " + why).orElse("")));
  }

  private static List<Inline> code(String text) {
    return text.isEmpty() ? Inline.text("–") : List.of(new Inline.Code(text));
  }

  private static Duration since(CommandRequest request) throws UsageException {
    Optional<String> written = request.argument("since");
    Optional<Duration> span =
        written.isEmpty() ? Optional.of(USUAL) : DurationText.parse(written.get().strip());
    return span.filter(known -> !known.isZero())
        .orElseThrow(
            () ->
                new UsageException(
                    "audit.bad-since", Map.of("since", Quotation.of(written.orElse("")))));
  }

  private static AuditQuery.Which which(CommandRequest request) throws UsageException {
    String show = request.argument("show").map(String::strip).orElse(ALL);
    return switch (show) {
      case ALL -> AuditQuery.Which.ALL;
      case DENIED -> AuditQuery.Which.DENIED;
      default -> throw new UsageException("audit.bad-show", Map.of("show", Quotation.of(show)));
    };
  }
}
