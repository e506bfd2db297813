package dev.pushcheck.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stages of checks. Those of one stage run at the same time, the next stage sees their results. A
 * check that hangs or throws becomes a result that says so and takes no other with it: a stage may
 * use up its even share of the time that is left, and hands on what it does not use. Safe for use
 * by several threads; the thread that asks waits.
 *
 * @param <T> the subject
 */
public final class CheckPlan<T> {
  private final List<List<Check<T>>> stages;
  private final ExecutorService executor;
  private final LongSupplier nanoTicker;
  private final CrashLog crashes;

  /**
   * A plan.
   *
   * @param stages in order
   * @param executor runs the checks; a full one makes them time out, as does any that they use
   * @param nanoTicker elapsed time, as {@link System#nanoTime}
   */
  public CheckPlan(
      List<List<Check<T>>> stages,
      ExecutorService executor,
      LongSupplier nanoTicker,
      CrashLog crashes) {
    this.stages = stages.stream().map(List::copyOf).toList();
    this.executor = executor;
    this.nanoTicker = nanoTicker;
    this.crashes = crashes;
  }

  /**
   * Runs all stages. What is not known at the deadline is interrupted and reported as timed out.
   *
   * @param deadline for the whole, from now
   * @throws InterruptedException if nobody wants the answer any more; all checks are interrupted
   */
  public Findings run(T subject, Duration deadline) throws InterruptedException {
    long stop = nanoTicker.getAsLong() + deadline.toNanos();
    Findings findings = Findings.NONE;
    for (int i = 0; i < stages.size(); i++) {
      long now = nanoTicker.getAsLong();
      long share = Math.max(0, stop - now) / (stages.size() - i);
      findings = findings.and(runStage(stages.get(i), subject, findings, now + share));
    }
    return findings;
  }

  /** Runs all stages in this thread: for checks that compute and ask nobody. */
  public Findings runHere(T subject) throws InterruptedException {
    Findings findings = Findings.NONE;
    for (List<Check<T>> stage : stages) {
      List<CheckResult> results = new ArrayList<>();
      for (Check<T> check : stage) {
        results.addAll(runHere(check, subject, findings));
      }
      findings = findings.and(results);
    }
    return findings;
  }

  private List<CheckResult> runHere(Check<T> check, T subject, Findings earlier)
      throws InterruptedException {
    try {
      return timed(check, subject, earlier);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | Error e) {
      return List.of(crashed(check, e));
    }
  }

  private CheckResult crashed(Check<T> check, @Nullable Throwable problem) {
    String id = crashes.record("check " + check.topic().id(), problem);
    return CheckResult.found(
        check.topic(), Outcome.INCONCLUSIVE, CommonFinding.CHECK_CRASHED, Facts.of("id", id));
  }

  private List<CheckResult> runStage(List<Check<T>> stage, T subject, Findings earlier, long stop)
      throws InterruptedException {
    List<Running> running = new ArrayList<>();
    try {
      for (Check<T> check : stage) {
        running.add(start(check, subject, earlier));
      }
      List<CheckResult> results = new ArrayList<>();
      for (Running check : running) {
        results.addAll(check.await(stop));
      }
      return results;
    } finally {
      running.forEach(Running::cancel);
    }
  }

  private Running start(Check<T> check, T subject, Findings earlier) {
    try {
      return new Running(check, executor.submit(() -> timed(check, subject, earlier)));
    } catch (RejectedExecutionException e) {
      return new Running(check, null);
    }
  }

  private List<CheckResult> timed(Check<T> check, T subject, Findings earlier) throws Exception {
    long start = nanoTicker.getAsLong();
    List<CheckResult> results = check.run(subject, earlier);
    Duration took = Duration.ofNanos(nanoTicker.getAsLong() - start);
    return results.stream().map(result -> result.took(took)).toList();
  }

  private final class Running {
    private final Check<T> check;
    private final @Nullable Future<List<CheckResult>> future;

    Running(Check<T> check, @Nullable Future<List<CheckResult>> future) {
      this.check = check;
      this.future = future;
    }

    List<CheckResult> await(long stop) throws InterruptedException {
      if (future == null) {
        return List.of(tooBusy());
      }
      try {
        return future.get(Math.max(0, stop - nanoTicker.getAsLong()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return List.of(check.overdue());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RejectedExecutionException) {
          return List.of(tooBusy()); // for its probes, which is no bug
        } else if (e.getCause() instanceof InterruptedException) {
          return List.of(check.overdue()); // as the program ends
        }
        return List.of(crashed(check, e.getCause()));
      }
    }

    void cancel() {
      if (future != null) {
        future.cancel(true);
      }
    }

    private CheckResult tooBusy() {
      return CheckResult.found(
          check.topic(), Outcome.INCONCLUSIVE, CommonFinding.CHECK_TIMED_OUT, Facts.NONE);
    }
  }
}
