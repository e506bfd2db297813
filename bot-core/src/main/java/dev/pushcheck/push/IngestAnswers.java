package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.Admission;
import dev.pushcheck.net.IngestTarget;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.Resolution;
import dev.pushcheck.net.TooManyKnocksException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The vendor's ingest takes connections for this address, as seen from here. */
final class IngestAnswers implements Check<PushRun> {
  /** All that a chat can make the bot knock at: the vendor's published ports, and 443. */
  private static final Set<Integer> PORTS_FROM_CHAT = Set.of(443, 1935, 3570, 9000);

  private final AddressGuard guard;
  private final Ingests ingests;

  IngestAnswers(AddressGuard guard, Ingests ingests) {
    this.guard = guard;
    this.ingests = ingests;
  }

  @Override
  public Topic topic() {
    return PushTopic.INGEST;
  }

  @Override
  public List<CheckResult> run(PushRun run, Findings earlier) throws InterruptedException {
    Optional<String> pointless = run.pointless(PushTopic.INGEST, earlier);
    if (pointless.isPresent()) {
      return List.of(CheckResult.skipped(PushTopic.INGEST, pointless.get()));
    } else if (run.domain().isEmpty()) {
      return List.of(
          CheckResult.found(
              PushTopic.INGEST,
              Outcome.INCONCLUSIVE,
              CommonFinding.ACCOUNT_NOT_CONFIGURED,
              PushRun.NO_DOMAIN));
    }
    String host = run.url().map(PushUrl::host).orElseGet(() -> run.domain().get());
    Protocol protocol = run.url().map(PushUrl::protocol).orElse(Protocol.RTMP);
    OptionalInt port = run.url().map(PushUrl::effectivePort).orElseGet(Protocol.RTMP::defaultPort);
    if (protocol.transport().isEmpty() || port.isEmpty()) {
      return List.of(notProbed(host, "protocol"));
    }
    Resolution resolution = run.dns().resolve(host);
    if (resolution.ending() != Resolution.Ending.ADDRESSES) {
      return List.of(CheckResult.skipped(PushTopic.INGEST, reasonIn(earlier, host)));
    }
    if (run.origin() == Origin.CHAT && !PORTS_FROM_CHAT.contains(port.getAsInt())) {
      return List.of(notProbed(host, "port"));
    }
    Admission admission = guard.admit(resolution, origin(host, run));
    if (admission instanceof Admission.Admitted admitted) {
      IngestTarget target =
          new IngestTarget(
              protocol.transport().get(), host, port.getAsInt(), run.app(), admitted.addresses());
      return probe(target, run, earlier);
    }
    return List.of(refused(admission, host));
  }

  /** A domain of the account is as well known as one of the settings. */
  private static Origin origin(String host, PushRun run) {
    boolean ours =
        run.account().domainSoFar().filter(domain -> domain.name().equals(host)).isPresent();
    return ours ? Origin.COMMAND_LINE : run.origin();
  }

  private List<CheckResult> probe(IngestTarget target, PushRun run, Findings earlier)
      throws InterruptedException {
    IngestVerdict verdict;
    try {
      verdict = IngestVerdict.of(target, ingests.probe(target, run.origin()));
    } catch (TooManyKnocksException e) {
      return List.of(notProbed(target.host(), "too-often"));
    }
    if (!verdict.isFailure()) {
      return verdict.results();
    }
    boolean guessedPort =
        run.url()
            .filter(url -> url.protocol() == Protocol.RTMPS && url.port().isEmpty())
            .isPresent();
    return List.of(
        verdict.judgedBy(
            earlier.have(PushFinding.STREAM_ACTIVE)
                ? Ingests.Control.STREAM_IS_LIVE
                : ingests.control(target, run.dns()),
            guessedPort ? IngestVerdict.Port.GUESSED : IngestVerdict.Port.KNOWN));
  }

  private static CheckResult refused(Admission admission, String host) {
    Facts facts = Facts.of("host", host);
    if (admission instanceof Admission.Special special) {
      return CheckResult.found(
          PushTopic.INGEST,
          Outcome.FAILED,
          PushFinding.INGEST_PRIVATE_ADDRESS,
          facts.and("address", special.address().getHostAddress()).and("kind", special.kind()));
    } else if (admission instanceof Admission.Fake fake) {
      return CheckResult.found(
          PushTopic.INGEST,
          Outcome.INCONCLUSIVE,
          PushFinding.INGEST_FAKE_ADDRESS,
          facts.and("address", fake.address().getHostAddress()));
    }
    return notProbed(host, "permission");
  }

  private static CheckResult notProbed(String host, String reason) {
    return CheckResult.found(
        PushTopic.INGEST,
        Outcome.INCONCLUSIVE,
        PushFinding.INGEST_NOT_PROBED,
        Facts.of("host", host).and("reason", reason));
  }

  /** Why there is no address to knock at: what the look-up of the host found. */
  private static String reasonIn(Findings earlier, String host) {
    return earlier.results().stream()
        .filter(result -> result.topic() == PushTopic.CNAME)
        .filter(result -> result.facts().asMap().getOrDefault("domain", host).equals(host))
        .flatMap(result -> result.code().stream())
        .map(code -> code.id())
        .findFirst()
        .orElse(PushFinding.DNS_FAILED.id());
  }
}
