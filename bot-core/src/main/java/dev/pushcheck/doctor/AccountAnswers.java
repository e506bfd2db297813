package dev.pushcheck.doctor;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.css.AccountTrial.Attempt;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.CssApiException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account takes our credentials, lets us ask all that we ask, and has the same time. */
final class AccountAnswers implements Check<Patient> {
  private static final Duration NOTABLE = Duration.ofMinutes(1);

  /**
   * What Tencent tolerates: https://www.tencentcloud.com/document/product/1123/67534, read
   * 2026-11-22.
   */
  private static final Duration TOLERATED = Duration.ofMinutes(5);

  private final Means.Account account;

  AccountAnswers(Means.Account account) {
    this.account = account;
  }

  @Override
  public Topic topic() {
    return DoctorTopic.TENCENT;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) throws InterruptedException {
    List<Attempt> attempts = account.trial().attempts();
    List<CheckResult> results = new ArrayList<>();
    clock().ifPresent(results::add);
    first(attempts, Kind.CLOCK)
        .filter(failure -> results.isEmpty())
        .ifPresent(failure -> results.add(failed(DoctorFinding.CLOCK_SKEWED, facts(failure))));
    first(attempts, Kind.CREDENTIALS)
        .ifPresent(
            failure -> results.add(failed(DoctorFinding.CREDENTIALS_REFUSED, facts(failure))));
    first(attempts, Kind.SUSPENDED)
        .ifPresent(failure -> results.add(failed(DoctorFinding.OUT_OF_SERVICE, facts(failure))));
    denied(attempts).ifPresent(results::add);
    first(attempts, Kind.BUSY)
        .or(() -> first(attempts, Kind.FAILED))
        .ifPresent(failure -> results.add(silent(failure)));
    return results.isEmpty() ? List.of(passed(attempts)) : results;
  }

  private Optional<CheckResult> clock() {
    return account
        .trial()
        .clockOffset()
        .filter(offset -> offset.abs().compareTo(NOTABLE) > 0)
        .map(
            offset ->
                CheckResult.found(
                    DoctorTopic.TENCENT,
                    offset.abs().compareTo(TOLERATED) > 0 ? Outcome.FAILED : Outcome.WARNING,
                    DoctorFinding.CLOCK_SKEWED,
                    Facts.of("account", account.name())
                        .and("offset", offset.abs())
                        .and("reason", offset.isNegative() ? "fast" : "slow")));
  }

  private Optional<CheckResult> denied(List<Attempt> attempts) {
    List<String> actions =
        attempts.stream()
            .filter(attempt -> attempt.failure().filter(f -> f.kind() == Kind.DENIED).isPresent())
            .map(attempt -> "live:" + attempt.action())
            .toList();
    return actions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            failed(
                DoctorFinding.PERMISSION_MISSING,
                Facts.of("account", account.name()).and("actions", actions)));
  }

  private CheckResult silent(Failure failure) {
    return CheckResult.found(
        DoctorTopic.TENCENT, Outcome.INCONCLUSIVE, DoctorFinding.ACCOUNT_SILENT, facts(failure));
  }

  private CheckResult passed(List<Attempt> attempts) {
    return CheckResult.passed(
        DoctorTopic.TENCENT, Facts.of("account", account.name()).and("count", attempts.size()));
  }

  private Facts facts(Failure failure) {
    Facts facts =
        Facts.of("account", account.name())
            .and("action", failure.action())
            .and("apiCode", failure.code());
    return failure.requestId().map(id -> facts.and("requestId", id)).orElse(facts);
  }

  private static CheckResult failed(DoctorFinding finding, Facts facts) {
    return CheckResult.found(DoctorTopic.TENCENT, Outcome.FAILED, finding, facts);
  }

  private static Optional<Failure> first(List<Attempt> attempts, Kind kind) {
    return attempts.stream()
        .flatMap(attempt -> attempt.failure().stream())
        .filter(failure -> failure.kind() == kind)
        .findFirst();
  }
}
