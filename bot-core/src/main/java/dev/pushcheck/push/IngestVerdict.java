package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.net.IngestProbe.Answer;
import dev.pushcheck.net.IngestProbe.Attempt;
import dev.pushcheck.net.IngestProbe.Certificate;
import dev.pushcheck.net.IngestProbe.Connect;
import dev.pushcheck.net.IngestTarget;
import dev.pushcheck.net.Transport;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the attempts at all addresses of an ingest come to. Everything here speaks for this
 * machine's network only, so a failure is a failure only if a control shows that this network
 * works.
 *
 * @param target what was knocked at
 * @param attempts one an address
 */
record IngestVerdict(IngestTarget target, List<Attempt> attempts) {
  /** Whether the port that did not answer is the right one for sure. */
  enum Port {
    KNOWN,
    GUESSED
  }

  static IngestVerdict of(IngestTarget target, List<Attempt> attempts) {
    return new IngestVerdict(target, attempts);
  }

  /** Whether no address answered as an ingest. */
  boolean isFailure() {
    return reached().isEmpty();
  }

  /** What to say when at least one address answered. */
  List<CheckResult> results() {
    Answer.Reached reached = reached().orElseThrow();
    Facts facts = facts().and("handshake", reached.took());
    List<CheckResult> results = new ArrayList<>();
    reached
        .certificate()
        .filter(certificate -> certificate.problem() != Certificate.Problem.NONE)
        .ifPresent(certificate -> results.add(warnOf(certificate, facts)));
    if (reached.connect() == Connect.REFUSED || reached.connect() == Connect.CLOSED) {
      Facts told = facts.and("app", target.app()).and("detail", reached.detail());
      Facts worded = reached.detail().isEmpty() ? told : told.and("reason", "said");
      results.add(found(Outcome.WARNING, PushFinding.INGEST_CONNECT_REJECTED, worded));
    }
    if (results.isEmpty()) {
      results.add(CheckResult.passed(PushTopic.INGEST, facts));
    }
    List<String> silent = silentAddresses();
    if (!silent.isEmpty()) {
      Remark remark = new Remark("some-addresses-silent", Facts.of("addresses", silent));
      results.set(0, results.get(0).remarking(remark));
    }
    return results;
  }

  /** What to say when none answered. */
  CheckResult judgedBy(Ingests.Control control, Port port) {
    if (attempts.stream().allMatch(a -> a.answer() instanceof Answer.NoRoute)) {
      boolean onlyIpv6 = attempts.stream().noneMatch(a -> a.address() instanceof Inet4Address);
      return onlyIpv6
          ? found(Outcome.INCONCLUSIVE, PushFinding.INGEST_NO_IPV6_HERE, facts())
          : found(
              Outcome.INCONCLUSIVE,
              PushFinding.INGEST_BLOCKED_FROM_HERE,
              facts().and("reason", "no-route"));
    }
    if (control == Ingests.Control.STREAM_IS_LIVE) {
      return found(
          Outcome.INCONCLUSIVE,
          PushFinding.INGEST_BLOCKED_FROM_HERE,
          facts().and("reason", "stream-live"));
    } else if (control == Ingests.Control.FAILED) {
      return found(Outcome.INCONCLUSIVE, PushFinding.INGEST_BLOCKED_FROM_HERE, facts());
    }
    boolean sure = control == Ingests.Control.ANSWERED && port == Port.KNOWN;
    boolean overUdpOrGuessed = target.transport() == Transport.SRT || port == Port.GUESSED;
    Outcome outcome =
        sure ? Outcome.FAILED : overUdpOrGuessed ? Outcome.INCONCLUSIVE : Outcome.WARNING;
    return found(
        outcome,
        code(),
        facts()
            .and("detail", detail())
            .and("control", control.toString().toLowerCase(Locale.ROOT)));
  }

  private Optional<Answer.Reached> reached() {
    return attempts.stream()
        .map(Attempt::answer)
        .filter(Answer.Reached.class::isInstance)
        .map(Answer.Reached.class::cast)
        .findFirst();
  }

  private List<String> silentAddresses() {
    return attempts.stream()
        .filter(attempt -> !(attempt.answer() instanceof Answer.Reached))
        .filter(attempt -> !(attempt.answer() instanceof Answer.NoRoute))
        .map(attempt -> attempt.address().getHostAddress())
        .toList();
  }

  private PushFinding code() {
    if (attempts.stream().anyMatch(a -> a.answer() instanceof Answer.OtherProtocol)) {
      return target.transport() == Transport.SRT
          ? PushFinding.INGEST_NOT_SRT
          : PushFinding.INGEST_NOT_RTMP;
    }
    return attempts.stream().anyMatch(a -> a.answer() instanceof Answer.Refused)
        ? PushFinding.INGEST_REFUSED
        : PushFinding.INGEST_TIMEOUT;
  }

  private String detail() {
    return attempts.stream()
        .map(Attempt::answer)
        .map(
            answer -> {
              if (answer instanceof Answer.OtherProtocol other) {
                return other.detail();
              }
              return answer instanceof Answer.TimedOut timedOut ? timedOut.during() : "";
            })
        .filter(detail -> !detail.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Facts facts() {
    return Facts.of("host", target.host())
        .and("port", target.port())
        .and("transport", target.transport().toString())
        .and("addresses", attempts.stream().map(a -> a.address().getHostAddress()).toList());
  }

  private static CheckResult warnOf(Certificate certificate, Facts facts) {
    return found(
        Outcome.WARNING,
        PushFinding.INGEST_CERTIFICATE,
        facts
            .and("problem", certificate.problem().toString().toLowerCase(Locale.ROOT))
            .and("subject", certificate.subject())
            .and("validUntil", certificate.validUntil()));
  }

  private static CheckResult found(Outcome outcome, PushFinding code, Facts facts) {
    return CheckResult.found(PushTopic.INGEST, outcome, code, facts);
  }
}
