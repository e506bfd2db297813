package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.PushFinding;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushTopic;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out by means of the push check. Only ids of findings come out of it. */
public final class PushInvestigation implements Investigation {
  private static final Duration BUDGET = Duration.ofSeconds(2);
  private static final Set<PushTopic> OF_AN_ADDRESS =
      EnumSet.of(PushTopic.ADDRESS, PushTopic.EXPIRY, PushTopic.SECRET);

  /** By which of them it is told whether it is still to come. */
  private static final List<String> EXPIRY_FACTS = List.of("expiredAt", "expiresAt");

  private final PushCheck check;

  /** An investigation that asks this check. */
  public PushInvestigation(PushCheck check) {
    this.check = check;
  }

  @Override
  public Evidence lookInto(StreamName stream) throws InterruptedException {
    Diagnosis<PushReading> told = check.askAccount(stream, BUDGET);
    return new Evidence(
        told.results().stream()
            .filter(result -> result.topic() == PushTopic.STREAM)
            .findFirst()
            .flatMap(PushInvestigation::state),
        codes(told.results(), Outcome.FAILED),
        codes(told.results(), Outcome.INCONCLUSIVE));
  }

  @Override
  public Autopsy judge(StreamName stream, Secret parameters) throws InterruptedException {
    Optional<PushReading> address = address(stream, parameters);
    return address.isEmpty() ? Autopsy.UNKNOWN : autopsy(check.judgeAddress(address.get(), BUDGET));
  }

  @Override
  public Optional<Autopsy> judgeAtOnce(StreamName stream, Secret parameters)
      throws InterruptedException {
    Optional<PushReading> address = address(stream, parameters);
    return address.isEmpty()
        ? Optional.of(Autopsy.UNKNOWN)
        : check.judgeAddressAtOnce(address.get()).map(PushInvestigation::autopsy);
  }

  private static Optional<PushReading> address(StreamName stream, Secret parameters) {
    return Optional.of(PushReading.of("rtmp://" + stream + "?" + parameters.reveal()))
        .filter(reading -> !parameters.isEmpty() && reading instanceof PushReading.Address);
  }

  private static Autopsy autopsy(Diagnosis<PushReading> told) {
    List<CheckResult> results =
        told.results().stream().filter(result -> OF_AN_ADDRESS.contains(result.topic())).toList();
    Set<String> findings = new LinkedHashSet<>(codes(results, Outcome.FAILED));
    findings.addAll(codes(results, Outcome.INCONCLUSIVE));
    return new Autopsy(Autopsy.State.JUDGED, List.copyOf(findings), expiry(results));
  }

  private static Optional<Instant> expiry(List<CheckResult> results) {
    return results.stream()
        .filter(result -> result.topic() == PushTopic.EXPIRY)
        .flatMap(result -> EXPIRY_FACTS.stream().map(result.facts().asMap()::get))
        .filter(Instant.class::isInstance)
        .map(Instant.class::cast)
        .findFirst();
  }

  private static Optional<StreamState> state(CheckResult result) {
    if (result.is(PushFinding.STREAM_ACTIVE)) {
      return Optional.of(StreamState.ACTIVE);
    } else if (result.is(PushFinding.STREAM_BANNED)) {
      return Optional.of(StreamState.FORBIDDEN);
    }
    return result.outcome() == Outcome.PASSED
        ? Optional.of(StreamState.INACTIVE)
        : Optional.empty();
  }

  private static List<String> codes(List<CheckResult> results, Outcome outcome) {
    return results.stream()
        .filter(result -> result.outcome() == outcome)
        .flatMap(result -> result.code().stream())
        .map(code -> code.id())
        .distinct()
        .toList();
  }
}
