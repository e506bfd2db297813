package dev.pushcheck.doctor;

import dev.pushcheck.alert.AlarmStatus;
import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.check.Topic;
import dev.pushcheck.command.StatusSource.Kept;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.RollCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Nothing waits that should have been said, and what comes regularly has come. What a bot does that
 * does not run is not missed.
 */
final class AlertsGetThrough implements Check<Patient> {
  private static final Duration MOMENT = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofHours(24);

  /**
   * How long a new template takes at most, and some more:
   * https://www.tencentcloud.com/document/product/267/31065, read 2026-11-22.
   */
  private static final Duration SETTLING = Duration.ofMinutes(15);

  private static final String CALLBACKS = "callbacks";

  private final Means means;
  private final InstantSource clock;

  AlertsGetThrough(Means means, InstantSource clock) {
    this.means = means;
    this.clock = clock;
  }

  @Override
  public Topic topic() {
    return DoctorTopic.ALERTS;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) throws InterruptedException {
    Kept kept = means.status().alarm();
    if (kept instanceof Kept.Unreadable unreadable) {
      return List.of(
          CheckResult.found(
              DoctorTopic.ALERTS,
              Outcome.INCONCLUSIVE,
              DoctorFinding.ALERTS_UNREADABLE,
              Facts.of("detail", unreadable.reason())));
    } else if (!(kept instanceof Kept.Known known)) {
      return List.of(CheckResult.skipped(DoctorTopic.ALERTS, "nothing-kept"));
    } else {
      return judge(known.status());
    }
  }

  private List<CheckResult> judge(AlarmStatus status) throws InterruptedException {
    Instant now = clock.instant();
    List<CheckResult> results = new ArrayList<>();
    addBacklog(status.backlog(), now, results);
    if (means.status().parts() instanceof RollCall.Told told) {
      addRegular(status, now, began(told, now), results);
      boolean listensLong =
          told.entries().stream()
              .filter(entry -> entry.name().equals(CALLBACKS))
              .flatMap(entry -> entry.condition().stream())
              .anyMatch(condition -> condition.since().isBefore(now.minus(SETTLING)));
      if (listensLong && !status.marks().containsKey(AlarmStatus.CALLBACK)) {
        results.add(warning(DoctorFinding.CALLBACKS_NEVER, Facts.NONE));
      }
    }
    return results.isEmpty() ? List.of(passed(status)) : results;
  }

  private static void addBacklog(Backlog backlog, Instant now, List<CheckResult> results) {
    backlog
        .oldest()
        .filter(oldest -> oldest.isBefore(now.minus(MOMENT)))
        .ifPresent(
            oldest ->
                results.add(
                    warning(
                        DoctorFinding.OUTBOX_STUCK,
                        Facts.of("due", backlog.due()).and("oldest", oldest))));
    long lost =
        backlog.lost().stream().filter(alert -> alert.firstDue().isAfter(now.minus(FRESH))).count();
    if (lost > 0) {
      results.add(warning(DoctorFinding.MESSAGES_LOST, Facts.of("count", lost)));
    }
  }

  /** Since when it has been as it is at least. */
  private static Instant began(RollCall.Told told, Instant now) {
    return told.entries().stream()
        .flatMap(entry -> entry.condition().stream())
        .map(Condition::since)
        .min(Comparator.naturalOrder())
        .orElse(now);
  }

  private void addRegular(
      AlarmStatus status, Instant now, Instant began, List<CheckResult> results) {
    means
        .alerts()
        .canary()
        .filter(canary -> isLate(last(status, AlarmStatus.CANARY, began), canary.every(), now))
        .ifPresent(
            canary ->
                results.add(
                    warning(
                        DoctorFinding.CANARY_LATE,
                        lateness(status, AlarmStatus.CANARY).and("every", canary.every()))));
    for (Means.Account account : means.accounts()) {
      String mark = AlarmStatus.POLL + account.name();
      if (isLate(last(status, mark, began), means.alerts().poll(), now)) {
        Facts facts = lateness(status, mark).and("account", account.name());
        results.add(warning(DoctorFinding.POLL_LATE, facts.and("every", means.alerts().poll())));
      }
    }
  }

  private static Instant last(AlarmStatus status, String mark, Instant began) {
    return status.marks().getOrDefault(mark, began);
  }

  private static boolean isLate(Instant last, Duration every, Instant now) {
    return last.isBefore(now.minus(every.multipliedBy(2)).minus(MOMENT));
  }

  private static Facts lateness(AlarmStatus status, String mark) {
    return Optional.ofNullable(status.marks().get(mark))
        .map(last -> Facts.of("last", last))
        .orElseGet(() -> Facts.of("reason", "never"));
  }

  private static CheckResult passed(AlarmStatus status) {
    CheckResult fine = CheckResult.passed(DoctorTopic.ALERTS, Facts.NONE);
    CheckResult heard = remarking(fine, status, AlarmStatus.CALLBACK);
    return remarking(heard, status, AlarmStatus.CANARY);
  }

  private static CheckResult remarking(CheckResult result, AlarmStatus status, String mark) {
    return Optional.ofNullable(status.marks().get(mark))
        .map(at -> result.remarking(new Remark("last-" + mark, Facts.of("at", at))))
        .orElse(result);
  }

  private static CheckResult warning(DoctorFinding finding, Facts facts) {
    return CheckResult.found(DoctorTopic.ALERTS, Outcome.WARNING, finding, facts);
  }
}
