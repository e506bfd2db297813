package dev.pushcheck.command;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.DiagnosisReply;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.settings.DurationText;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code check}: whether an address or a stream can be pushed to. */
public final class PushCheckCommand implements Command {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
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
  private final KnownDomains known;

  /** The command over a push check and what the settings tell of domains. */
  public PushCheckCommand(PushCheck pushCheck, KnownDomains known) {
    this.pushCheck = pushCheck;
    this.known = known;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<String> complete(CommandRequest request, String option) {
    String typed = request.argument(option).map(String::strip).orElse("");
    return option.equals("session")
        ? SESSIONS.stream().filter(length -> length.startsWith(typed)).toList()
        : List.of();
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
    Texts texts = Texts.of(request.reader());
    PushCheck.Question question = question(request);
    Diagnosis<PushReading> diagnosis = pushCheck.diagnose(question);
    Reply reply = DiagnosisReply.of(diagnosis, texts);
    List<Block> blocks = new ArrayList<>(reply.blocks());
    Action again = new Action(SPEC.name(), request.arguments());
    blocks.add(new Block.Buttons(List.of(new Button(texts.label("button.check-again"), again))));
    return new Reply(reply.visibility(), reply.exitStatus(), blocks);
  }

  /**
   * What a request asks about.
   *
   * @throws UsageException if it cannot be understood, or a bare stream may be several
   */
  public PushCheck.Question question(CommandRequest request) throws UsageException {
    Optional<String> domain = name(request, "domain", "push.example.com");
    Optional<String> app = name(request, "app", "live");
    PushReading reading = reading(request);
    if (reading instanceof PushReading.Stream stream) {
      reading = new PushReading.Stream(complete(stream.id().within(domain, app)));
      requireOneMeaning((PushReading.Stream) reading);
    }
    return new PushCheck.Question(reading, session(request), request.caller().origin());
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

  /** With the only domain there is, and with the domain's usual app. */
  private StreamId complete(StreamId id) {
    boolean onlyOne = known.domains().size() == 1;
    StreamId placed =
        onlyOne ? id.within(Optional.of(known.domains().get(0).name()), Optional.empty()) : id;
    return placed.domain().isEmpty()
        ? placed
        : placed.within(
            placed.domain(),
            known
                .find(placed.domain().get())
                .map(PushCheckCommand::appOf)
                .orElse(Optional.of(StreamId.DEFAULT_APP)));
  }

  private void requireOneMeaning(PushReading.Stream stream) throws UsageException {
    if (stream.id().domain().isPresent() || known.domains().size() < 2) {
      return;
    }
    List<String> candidates =
        known.domains().stream()
            .map(domain -> stream.id().within(Optional.of(domain.name()), appOf(domain)).toString())
            .toList();
    throw new UsageException(
        "usage.ambiguous-stream", Map.of("stream", stream.label(), "candidates", candidates));
  }

  private static Optional<String> appOf(KnownDomain domain) {
    return domain.app().or(() -> Optional.of(StreamId.DEFAULT_APP));
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

  private static Optional<String> name(CommandRequest request, String option, String example)
      throws UsageException {
    Optional<String> value = request.argument(option);
    if (value.isPresent() && !NAME.matcher(value.get()).matches()) {
      throw new UsageException(
          "usage.bad-stream-option",
          Map.of("value", Quotation.of(value.get()), "option", option, "example", example));
    }
    return value;
  }
}
