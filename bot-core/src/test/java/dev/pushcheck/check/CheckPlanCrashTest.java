package dev.pushcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a plan when checks break, or nobody can run them. */
@Timeout(60)
class CheckPlanCrashTest {
  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final String SECRET = "txSecret=5eed5eed";

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final RecordedLog log = new RecordedLog();

  @AfterEach
  void end() {
    executor.shutdownNow();
    log.close();
  }

  static Stream<Throwable> bugs() {
    return Stream.of(
        new IllegalStateException(SECRET),
        new IOException(SECRET),
        new StackOverflowError(SECRET),
        new AssertionError(SECRET),
        new NoClassDefFoundError(SECRET));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void reportsABugByAnIdThatStandsInTheLog(Throwable bug) throws InterruptedException {
    Check<String> broken = CheckPlanTest.named(SampleTopic.EXPIRY, earlier -> raise(bug));
    Check<String> fine = CheckPlanTest.check(earlier -> "fine");
    List<CheckResult> results = run(executor, List.of(broken, fine));

    assertThat(results.get(0).code()).contains(CommonFinding.CHECK_CRASHED);
    assertThat(results.get(0).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(results.get(0).topic()).isEqualTo(SampleTopic.EXPIRY);
    assertThat(results.get(1).code()).contains(SampleCode.of("fine", 0));
    String id = String.valueOf(results.get(0).facts().asMap().get("id"));
    assertThat(log.text())
        .contains(id, "check expiry", bug.getClass().getName())
        .doesNotContain("5eed");
    assertThat(results.toString()).doesNotContain("5eed");
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void reportsABugInTheThreadOfWhoeverAsks(Throwable bug) throws InterruptedException {
    Check<String> broken = CheckPlanTest.named(SampleTopic.EXPIRY, earlier -> raise(bug));
    Check<String> fine = CheckPlanTest.check(earlier -> earlier.results().size() + " earlier");
    List<CheckResult> results =
        new CheckPlan<>(
                List.of(List.of(broken), List.of(fine)), executor, System::nanoTime, new CrashLog())
            .runHere("subject")
            .results();

    assertThat(results.get(0).code()).contains(CommonFinding.CHECK_CRASHED);
    assertThat(results.get(0).topic()).isEqualTo(SampleTopic.EXPIRY);
    assertThat(results.get(1).code()).contains(SampleCode.of("1 earlier", 0));
    assertThat(log.text())
        .contains(String.valueOf(results.get(0).facts().asMap().get("id")))
        .doesNotContain("5eed");
  }

  @Test
  void survivesEndlessRecursion() throws InterruptedException {
    Check<String> endless = CheckPlanTest.check(earlier -> recurse(0));

    assertThat(run(executor, List.of(endless)))
        .singleElement()
        .matches(result -> result.is(CommonFinding.CHECK_CRASHED));
  }

  @Test
  void countsWhatAFullExecutorRefusesAsTimedOut() throws InterruptedException {
    executor.shutdown();

    assertThat(run(executor, List.of(CheckPlanTest.check(earlier -> "never"))))
        .singleElement()
        .matches(result -> result.is(CommonFinding.CHECK_TIMED_OUT));
    assertThat(log.text()).isEmpty();
  }

  @Test
  void countsACheckThatFoundAnotherExecutorFullAsTimedOut() throws InterruptedException {
    Check<String> refused =
        CheckPlanTest.check(earlier -> raise(new RejectedExecutionException("probes are busy")));

    assertThat(run(executor, List.of(refused)))
        .singleElement()
        .matches(result -> result.is(CommonFinding.CHECK_TIMED_OUT));
    assertThat(log.text()).as("no bug").isEmpty();
  }

  private static List<CheckResult> run(ExecutorService executor, List<Check<String>> stage)
      throws InterruptedException {
    return new CheckPlan<>(List.of(stage), executor, System::nanoTime, new CrashLog())
        .run("subject", AMPLE)
        .results();
  }

  private static String raise(Throwable bug) throws Exception {
    if (bug instanceof Error error) {
      throw error;
    }
    throw (Exception) bug;
  }

  @SuppressWarnings("InfiniteRecursion")
  private static String recurse(int depth) {
    return recurse(depth + 1) + depth;
  }
}
