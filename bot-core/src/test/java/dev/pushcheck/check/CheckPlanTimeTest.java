package dev.pushcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** How a plan shares out its time, by a ticker that only checks move. */
class CheckPlanTimeTest {
  private final RecordingExecutor executor = new RecordingExecutor();
  private long nanos;

  @Test
  void handsOnTheTimeThatAStageDoesNotUse() throws InterruptedException {
    plan(2, Duration.ofSeconds(1)).run("subject", Duration.ofSeconds(10));

    assertThat(executor.patience)
        .as("half of ten seconds but one, then all that is left")
        .containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(8));
  }

  @Test
  void givesEveryStageAnEvenShareOfWhatIsLeft() throws InterruptedException {
    plan(3, Duration.ZERO).run("subject", Duration.ofSeconds(12));

    assertThat(executor.patience)
        .containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(6), Duration.ofSeconds(12));
  }

  @Test
  void waitsForNothingOnceTheDeadlineHasPassed() throws InterruptedException {
    plan(2, Duration.ofSeconds(20)).run("subject", Duration.ofSeconds(10));

    assertThat(executor.patience).containsOnly(Duration.ZERO);
  }

  @Test
  void tellsHowLongEachCheckTook() throws InterruptedException {
    Findings findings = plan(2, Duration.ofMillis(250)).run("subject", Duration.ofSeconds(10));

    assertThat(findings.results())
        .extracting(CheckResult::took)
        .containsOnly(Duration.ofMillis(250));
  }

  private CheckPlan<String> plan(int stages, Duration each) {
    Check<String> check =
        CheckPlanTest.check(
            earlier -> {
              nanos += each.toNanos();
              return "done";
            });
    List<List<Check<String>>> all = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      all.add(List.of(check));
    }
    return new CheckPlan<>(all, executor, () -> nanos, new CrashLog());
  }

  /** Runs everything at once, and remembers how long it would have been waited for. */
  private static final class RecordingExecutor extends AbstractExecutorService {
    private final List<Duration> patience = new ArrayList<>();

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
      return new FutureTask<>(task) {
        @Override
        public T get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
          patience.add(Duration.of(timeout, unit.toChronoUnit()));
          return super.get(timeout, unit);
        }
      };
    }

    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
