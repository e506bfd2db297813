package dev.pushcheck.command;

import dev.pushcheck.access.Demand;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Scope;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.DiagnosisReply;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.PushCheck.Reach;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushUrl;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Ending;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.settings.DurationText;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code check}: whether an address or a stream can be pushed to. */
public final class PushCheckCommand implements Command {
  private static final List<String> SESSIONS = List.of("1h", "2h", "4h", "8h", "12h", "24h");
  private static final CommandSpec SPEC =
      new CommandSpec(
          "check",
          List.of(
              new Option("address", Kind.ADDRESS),
              new Option("server", Kind.TEXT),
              new Option("key", Kind.TEXT),
              new Option("domain", Kind.TEXT),
              new Option("app", Kind.TEXT),
              new Option("session", Kind.DURATION)),
          List.of("address", "server", "key", "session"));

  private final PushCheck pushCheck;
  private final WhichStream which;
  private final StreamSuggestions suggestions;
  private final Access access;

  /**
   * The command over a push check.
   *
   * @param knowledge whom it asks about domains
   * @param suggestions what is likely to be asked about
   * @param access how much a caller is told
   */
  public PushCheckCommand(
      PushCheck pushCheck,
      PushCheck.Knowledge knowledge,
      StreamSuggestions suggestions,
      Access access) {
    this.access = access;
    this.pushCheck = pushCheck;
    this.which = new WhichStream(knowledge.domains(), knowledge.accounts());
    this.suggestions = suggestions;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Role role() {
    return Role.NONE;
  }

  @Override
  public List<String> complete(CommandRequest request, String option) {
    List<String> others = option.equals("session") ? SESSIONS : List.of();
    return suggestions.complete(request, option, others);
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
    Texts texts = Texts.of(request.reader());
    PushCheck.Question question = question(request);
    Diagnosis<PushReading> diagnosis = pushCheck.diagnose(question);
    Reply reply = DiagnosisReply.of(diagnosis, texts);
    WaysOn ways = new WaysOn(diagnosis, request, command -> scope(request, command), texts);
    List<Block> blocks = new ArrayList<>();
    reply.blocks().forEach(block -> blocks.add(ways.advised(block)));
    blocks.add(new Block.Buttons(ways.buttons()));
    Reply whole = new Reply(reply.visibility(), reply.exitStatus(), blocks);
    return question.reach() == Reach.ALL
        ? whole
        : whole.ending(Ending.denied("address-only", Denial.of(scope(request, SPEC.name()))));
  }

  /**
   * What a request asks about.
   *
   * @throws UsageException if it cannot be understood, or a bare stream may be several
   */
  public PushCheck.Question question(CommandRequest request)
      throws UsageException, InterruptedException {
    Optional<String> domain = StreamOptions.domain(request);
    Optional<String> app = StreamOptions.app(request);
    PushReading reading = reading(request);
    Scope scope = scope(request, SPEC.name());
    Reach reach = scope.isNothing() ? Reach.ADDRESS : Reach.ALL;
    if (reading instanceof PushReading.Stream stream && reach == Reach.ALL) {
      Optional<StreamId> whole = which.find(stream.id().within(domain, app), scope);
      reach = whole.isPresent() ? Reach.ALL : Reach.ADDRESS;
      reading = whole.<PushReading>map(PushReading.Stream::new).orElse(reading);
    } else if (reading instanceof PushReading.Address address
        && !scope.covers(stream(address.url()))) {
      reach = Reach.ADDRESS;
    }
    return new PushCheck.Question(reading, session(request), request.caller().origin(), reach);
  }

  private static StreamName stream(PushUrl url) {
    String app = url.app().isEmpty() ? StreamId.DEFAULT_APP : url.app();
    return new StreamName(url.domain(), app, url.stream());
  }

  private Scope scope(CommandRequest request, String command) {
    return access.scope(request.caller(), new Demand(command, Role.HOST));
  }

  private static PushReading reading(CommandRequest request) throws UsageException {
    Optional<String> server = request.argument("server");
    Optional<String> key = request.argument("key");
    if (server.isPresent() || key.isPresent()) {
      return PushReading.ofObs(server.orElse(""), key.orElse(""));
    }
    return PushReading.of(
        request
            .argument("address")
            .orElseThrow(() -> new UsageException("usage.no-address", Map.of())));
  }

  private static Optional<Duration> session(CommandRequest request) throws UsageException {
    Optional<String> written = request.argument("session");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> session =
        DurationText.parse(written.get().strip()).filter(span -> !span.isZero());
    if (session.isEmpty()) {
      throw new UsageException("usage.bad-session", Map.of("session", Quotation.of(written.get())));
    }
    return session;
  }
}
