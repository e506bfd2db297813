package dev.pushcheck.alert;

import dev.pushcheck.alert.Outage.Refusal;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.push.PushFinding;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a stream can come back by itself, as far as is known. */
sealed interface Comeback {
  /**
   * It cannot: every try will be refused until somebody mends what is wrong.
   *
   * @param by what a try is or will be refused for
   * @param code the vendor's number, if the vendor has said so
   * @param finding the id of the finding that foresees it; empty if the vendor has said so
   */
  record Barred(InterruptionCause by, Optional<InterruptionCode> code, Optional<String> finding)
      implements Comeback {
    /** Whether an address made anew would be taken. */
    boolean inTheAddress() {
      return IN_THE_ADDRESS.contains(by);
    }
  }

  /** A try has failed already, for a reason that the next one may not meet. */
  record Failing(End end) implements Comeback {}

  /** Nothing stands in its way, of what could be looked at. */
  record Open() implements Comeback {}

  /** What a new address mends. */
  Set<InterruptionCause> IN_THE_ADDRESS =
      Set.of(
          InterruptionCause.TXSECRET_WRONG,
          InterruptionCause.TXSECRET_NOT_SENT,
          InterruptionCause.TXTIME_PASSED,
          InterruptionCause.TXTIME_NOT_SENT);

  /** Refusals of these classes that may pass by themselves, or of which nothing is known. */
  Set<InterruptionCause> PASSING =
      Set.of(InterruptionCause.PUSH_REFUSED, InterruptionCause.TOO_MANY_STREAMS);

  /** What a push will be refused for, by what was found wrong. Others are no certain refusal. */
  Map<PushFinding, InterruptionCause> FORESEEN = foreseen();

  /** How it stands with an outage. */
  static Comeback of(Outage outage, Evidence evidence) {
    Optional<Refusal> explanation = outage.explanation();
    return Stream.of(
            explanation.map(Refusal::end).flatMap(Comeback::told),
            told(outage.last().end()),
            account(evidence),
            foreseen(autopsy(outage).findings()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Comeback.class::cast)
        .or(() -> explanation.map(refusal -> new Failing(refusal.end())))
        .orElseGet(Open::new);
  }

  /** What is known of the address: of the one used last, or else of the one used before. */
  static Autopsy autopsy(Outage outage) {
    return outage
        .explanation()
        .map(Refusal::autopsy)
        .filter(autopsy -> autopsy.state() == Autopsy.State.JUDGED)
        .orElseGet(() -> outage.last().autopsy());
  }

  private static Optional<Barred> told(End end) {
    boolean bars =
        switch (end.cause().causeClass()) {
          case AUTHORISATION, ACCOUNT -> !PASSING.contains(end.cause());
          case OPERATOR -> end.cause() != InterruptionCause.STOPPED_BY_REQUEST;
          default -> false;
        };
    return bars
        ? Optional.of(new Barred(end.cause(), end.code(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Barred> account(Evidence evidence) {
    return foreseen(evidence.account())
        .or(
            () ->
                evidence
                    .state()
                    .filter(StreamState.FORBIDDEN::equals)
                    .map(state -> barred(PushFinding.STREAM_BANNED)));
  }

  private static Optional<Barred> foreseen(Collection<String> findings) {
    Set<PushFinding> found =
        FORESEEN.keySet().stream()
            .filter(finding -> findings.contains(finding.id()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PushFinding.class)));
    return found.stream().findFirst().map(Comeback::barred);
  }

  private static Barred barred(PushFinding finding) {
    InterruptionCause cause = FORESEEN.getOrDefault(finding, InterruptionCause.PUSH_REFUSED);
    return new Barred(cause, Optional.empty(), Optional.of(finding.id()));
  }

  private static Map<PushFinding, InterruptionCause> foreseen() {
    return Map.ofEntries(
        Map.entry(PushFinding.ACCOUNT_SUSPENDED, InterruptionCause.SERVICE_STOPPED),
        Map.entry(PushFinding.DOMAIN_DISABLED, InterruptionCause.PUSH_DOMAIN_DISABLED),
        Map.entry(PushFinding.DOMAIN_IS_PLAYBACK, InterruptionCause.PUSH_DOMAIN_INVALID),
        Map.entry(PushFinding.TXTIME_EXPIRED, InterruptionCause.TXTIME_PASSED),
        Map.entry(PushFinding.TXTIME_MISSING, InterruptionCause.TXTIME_NOT_SENT),
        Map.entry(PushFinding.TXSECRET_MISSING, InterruptionCause.TXSECRET_NOT_SENT),
        Map.entry(PushFinding.TXSECRET_MALFORMED, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.TXSECRET_FOR_OTHER_STREAM, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.TXSECRET_WITH_APP_NAME, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.TXSECRET_OTHER_TXTIME_FORM, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.TXSECRET_OTHER_TXTIME, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.TXSECRET_PLAYBACK_KEY, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.TXSECRET_OTHER_DOMAIN_KEY, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.TXSECRET_WRONG_ORDER, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.TXSECRET_MISMATCH, InterruptionCause.TXSECRET_WRONG),
        Map.entry(PushFinding.STREAM_BANNED, InterruptionCause.STREAM_DISABLED));
  }
}
