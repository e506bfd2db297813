package dev.pushcheck.command;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Code;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.net.Origin;
import dev.pushcheck.push.NewAddress;
import dev.pushcheck.push.Protocol;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.PushKey;
import dev.pushcheck.push.PushKeys;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushTopic;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.settings.DurationText;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code url}: a new push address for a stream, checked before it is shown. */
public final class UrlCommand implements Command {
  /** What Tencent's customers usually take; longer than any ordinary show. */
  private static final Duration USUALLY_VALID = Duration.ofHours(24);

  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** A leaked address stays usable until it expires. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private static final Set<Protocol> OFFERED =
      Set.of(Protocol.RTMP, Protocol.SRT, Protocol.RTMP_OVER_SRT, Protocol.WEBRTC);

  /** What the address itself says, and so what it must get right. */
  private static final Set<PushTopic> OWN =
      Set.of(PushTopic.ADDRESS, PushTopic.EXPIRY, PushTopic.SECRET);

  private static final CommandSpec SPEC =
      new CommandSpec(
          "url",
          List.of(
              new Option("stream", Kind.ADDRESS),
              new Option("domain", Kind.TEXT),
              new Option("app", Kind.TEXT),
              new Option("valid", Kind.DURATION),
              new Option("protocol", Kind.TEXT, offered().toList())),
          List.of("stream", "valid"));

  private final Access access;
  private final WhichStream which;
  private final PushKeys keys;
  private final StreamSuggestions suggestions;
  private final PushCheck pushCheck;
  private final InstantSource clock;

  /**
   * The command over what is known of domains.
   *
   * @param suggestions what is likely to be asked about
   * @param pushCheck the check that every address has to pass
   * @param access who may have an address of which stream
   */
  public UrlCommand(
      PushKeys keys,
      StreamSuggestions suggestions,
      PushCheck pushCheck,
      Access access,
      InstantSource clock) {
    this.access = access;
    this.suggestions = suggestions;
    this.which = new WhichStream(keys.known(), keys.accounts());
    this.keys = keys;
    this.pushCheck = pushCheck;
    this.clock = clock;
  }

  /** What came of the wish for an address. */
  public sealed interface Answer {
    /**
     * Here it is.
     *
     * @param protocol the only one wanted, if any
     * @param diagnosis of a push to it now
     */
    record Issued(NewAddress address, Optional<Protocol> protocol, Diagnosis<PushReading> diagnosis)
        implements Answer {}

    /**
     * It cannot be made.
     *
     * @param why never a key
     */
    record Refused(StreamName stream, PushKey why) implements Answer {}
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
    return new NewAddressReply(Texts.of(request.reader())).of(answer(request));
  }

  @Override
  public List<String> complete(CommandRequest request, String option) {
    List<String> others =
        switch (option) {
          case "valid" -> List.of("12h", "24h");
          default -> List.of();
        };
    return suggestions.complete(request, option, others);
  }

  /**
   * The address itself, for those who want it without a reply around it.
   *
   * @throws UsageException if the request cannot be understood
   */
  public Answer answer(CommandRequest request) throws UsageException, InterruptedException {
    Optional<Protocol> protocol = protocol(request);
    Duration valid = valid(request);
    StreamName stream = which.of(request, access.scope(request.caller(), demand()));
    PushKey key = keys.of(stream.domain());
    if (key instanceof PushKey.Known known) {
      NewAddress address =
          NewAddress.signed(stream, known.key(), clock.instant().plus(valid).plusMillis(999));
      return checked(address, protocol, valid, request.caller().origin());
    } else if (key instanceof PushKey.NotNeeded) {
      return checked(NewAddress.unsigned(stream), protocol, valid, request.caller().origin());
    }
    return new Answer.Refused(stream, key);
  }

  private Answer checked(
      NewAddress address, Optional<Protocol> protocol, Duration valid, Origin origin)
      throws UsageException, InterruptedException {
    String text = address.url(protocol.orElse(Protocol.RTMP)).print().reveal();
    // Whoever wants a short time has their reasons: half of it is a session that fits.
    Optional<Duration> session = Optional.of(valid.dividedBy(2));
    Diagnosis<PushReading> diagnosis =
        pushCheck.diagnose(new PushCheck.Question(PushReading.of(text), session, origin));
    List<CheckResult> faults =
        diagnosis.results().stream()
            .filter(result -> result.outcome() == Outcome.FAILED && OWN.contains(result.topic()))
            .toList();
    if (faults.stream().anyMatch(fault -> fault.topic() == PushTopic.ADDRESS)) {
      // Only the name of the stream can be at fault, such as one that is a placeholder.
      throw new UsageException(
          "usage.bad-stream", Map.of("stream", Quotation.of(address.stream().stream())));
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "a new address did not pass its own check: "
              + faults.stream()
                  .flatMap(fault -> fault.code().stream())
                  .map(Code::id)
                  .collect(Collectors.joining(" ")));
    }
    return new Answer.Issued(address, protocol, diagnosis);
  }

  private static Duration valid(CommandRequest request) throws UsageException {
    Optional<String> written = request.argument("valid");
    if (written.isEmpty()) {
      return USUALLY_VALID;
    }
    return DurationText.parse(written.get().strip())
        .filter(span -> span.compareTo(SHORTEST) >= 0 && span.compareTo(LONGEST) <= 0)
        .orElseThrow(
            () ->
                new UsageException(
                    "usage.bad-valid", Map.of("valid", Quotation.of(written.get()))));
  }

  private static Optional<Protocol> protocol(CommandRequest request) throws UsageException {
    Optional<String> written = request.argument("protocol");
    Optional<Protocol> protocol =
        written.flatMap(
            name ->
                OFFERED.stream()
                    .filter(known -> known.id().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findFirst());
    if (written.isPresent() && protocol.isEmpty()) {
      throw new UsageException(
          "usage.bad-protocol",
          Map.of("protocol", Quotation.of(written.get()), "protocols", offered().toList()));
    }
    return protocol;
  }

  private static Stream<String> offered() {
    return OFFERED.stream().sorted().map(Protocol::id);
  }
}
