package dev.pushcheck.doctor;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckPlan;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Findings;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CssAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;

/**
 * Tests for real each thing that the bot depends on, all at the same time. What hangs is given up
 * at the deadline and takes nothing else with it. Safe for use by several threads.
 */
public final class Doctor {
  private final CheckPlan<Patient> plan;
  private final Duration deadline;
  private final Time time;

  /**
   * A doctor.
   *
   * @param means what is looked at
   * @param more what only the program itself can look at
   * @param deadline for the whole
   * @param executor runs the checks
   */
  public Doctor(
      Means means,
      List<Check<Patient>> more,
      Duration deadline,
      Time time,
      ExecutorService executor) {
    this.plan =
        new CheckPlan<>(
            List.of(checks(means, more, time.clock())), executor, time.nanos(), new CrashLog());
    this.deadline = deadline;
    this.time = time;
  }

  /**
   * Clocks.
   *
   * @param clock the time of day
   * @param nanos elapsed time, as {@link System#nanoTime}
   */
  public record Time(InstantSource clock, LongSupplier nanos) {}

  private static List<Check<Patient>> checks(
      Means means, List<Check<Patient>> more, InstantSource clock) {
    List<Check<Patient>> checks = new ArrayList<>(more);
    if (means.accounts().isEmpty()) {
      checks.add(new NotInSettings(DoctorTopic.TENCENT));
    }
    means.accounts().forEach(account -> checks.add(new AccountAnswers(account)));
    checks.add(new NamesResolve(means));
    checks.add(new IngestsAreInReach(means));
    if (means.chats().isEmpty()) {
      checks.add(new NotInSettings(DoctorTopic.CHAT));
    }
    means.chats().forEach(chat -> checks.add(new ChatLetsUsSpeak(chat)));
    checks.addAll(callbacks(means));
    checks.add(new BotIsWell(means.status()));
    checks.add(new AlertsGetThrough(means, clock));
    return checks;
  }

  private static List<Check<Patient>> callbacks(Means means) {
    List<CssAccount> accounts = means.domains().accounts().accounts();
    if (means.callbacks().isEmpty() || accounts.isEmpty()) {
      return List.of(new NotInSettings(DoctorTopic.CALLBACKS));
    }
    CallbackSettings settings = means.callbacks().get();
    return accounts.stream()
        .<Check<Patient>>map(
            account -> new CallbacksLeadHere(account, means.domains().known(), settings))
        .toList();
  }

  /**
   * Looks at everything.
   *
   * @throws InterruptedException if nobody wants the answer any more
   */
  public Diagnosis<Patient> examine(Patient patient) throws InterruptedException {
    Instant began = time.clock().instant();
    long start = time.nanos().getAsLong();
    Findings findings = plan.run(patient, deadline);
    Duration took = Duration.ofNanos(time.nanos().getAsLong() - start);
    return new Diagnosis<>(patient, findings.results(), began, took);
  }
}
