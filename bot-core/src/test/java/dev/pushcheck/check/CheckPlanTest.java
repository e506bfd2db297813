package dev.pushcheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckPlanTest {
  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final CountDownLatch testOver = new CountDownLatch(1);

  @AfterEach
  void end() {
    testOver.countDown();
    executor.shutdownNow();
  }

  @Test
  void runsTheChecksOfAStageAtTheSameTime() throws InterruptedException {
    CyclicBarrier bothThere = new CyclicBarrier(2);
    Step meet =
        earlier -> {
          bothThere.await();
          return "met";
        };

    assertThat(
            run(
                List.of(
                    List.of(named(SampleTopic.ADDRESS, meet), named(SampleTopic.EXPIRY, meet)))))
        .containsExactly("met", "met");
  }

  @Test
  void showsAStageTheResultsOfAllEarlierOnes() throws InterruptedException {
    Step count = earlier -> earlier.results().size() + " earlier";

    assertThat(
            run(
                List.of(
                    List.of(check(count), check(count)),
                    List.of(check(count)),
                    List.of(check(count)))))
        .containsExactly("0 earlier", "0 earlier", "2 earlier", "3 earlier");
  }

  @Test
  void keepsTheOrderOfThePlanHoweverSoonAResultIsThere() throws InterruptedException {
    CountDownLatch secondIsThrough = new CountDownLatch(1);
    Step first =
        earlier -> {
          secondIsThrough.await();
          return "first";
        };
    Step second =
        earlier -> {
          secondIsThrough.countDown();
          return "second";
        };

    assertThat(run(List.of(List.of(check(first), check(second)))))
        .containsExactly("first", "second");
  }

  @Test
  void stopsAHungCheckAndNoOther() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Check<String> hung = named(SampleTopic.EXPIRY, earlier -> hang(interrupted));

    Findings findings =
        plan(List.of(List.of(hung, check(earlier -> "fine")), List.of(check(earlier -> "later"))))
            .run("subject", SHORT);

    assertThat(codes(findings)).containsExactly("check-timed-out", "fine", "later");
    assertThat(findings.results().get(0).topic()).isEqualTo(SampleTopic.EXPIRY);
    assertThat(findings.results().get(0).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    interrupted.await();
  }

  @Test
  void takesACheckThatTheProgramsEndInterruptsForNoCrash() throws InterruptedException {
    Step ended =
        earlier -> {
          throw new InterruptedException();
        };

    assertThat(run(List.of(List.of(check(ended))))).containsExactly("check-timed-out");
  }

  @Test
  void doesNotWaitForACheckThatIgnoresInterruption() throws InterruptedException {
    Check<String> stubborn =
        check(
            earlier -> {
              while (testOver.getCount() > 0) {
                try {
                  testOver.await();
                } catch (InterruptedException e) {
                  // As code does that waits for something in native calls.
                }
              }
              return "too late";
            });

    assertThat(codes(plan(List.of(List.of(stubborn))).run("subject", SHORT)))
        .containsExactly("check-timed-out");
  }

  @Test
  void interruptsItsChecksWhenNobodyWantsTheAnswer() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Check<String> hung =
        check(
            earlier -> {
              begun.countDown();
              return hang(interrupted);
            });
    CheckPlan<String> plan = plan(List.of(List.of(hung)));
    CountDownLatch gaveUp = new CountDownLatch(1);
    Future<?> asker =
        executor.submit(
            () -> {
              assertThatThrownBy(() -> plan.run("subject", AMPLE))
                  .isInstanceOf(InterruptedException.class);
              gaveUp.countDown();
            });

    begun.await();
    asker.cancel(true);

    interrupted.await();
    gaveUp.await();
  }

  private String hang(CountDownLatch interrupted) throws InterruptedException {
    try {
      testOver.await();
      return "never";
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  private List<String> run(List<List<Check<String>>> stages) throws InterruptedException {
    return codes(plan(stages).run("subject", AMPLE));
  }

  private CheckPlan<String> plan(List<List<Check<String>>> stages) {
    return new CheckPlan<>(stages, executor, System::nanoTime, new CrashLog());
  }

  private static List<String> codes(Findings findings) {
    return findings.results().stream().map(r -> r.code().map(Code::id).orElse("")).toList();
  }

  /** What a check does, ending in the code it finds. */
  interface Step {
    String go(Findings earlier) throws Exception;
  }

  static Check<String> check(Step step) {
    return named(SampleTopic.ADDRESS, step);
  }

  static Check<String> named(SampleTopic topic, Step step) {
    return new Check<>() {
      @Override
      public Topic topic() {
        return topic;
      }

      @Override
      public List<CheckResult> run(String subject, Findings earlier) throws Exception {
        SampleCode code = SampleCode.of(step.go(earlier), 0);
        return List.of(CheckResult.found(topic, Outcome.WARNING, code, Facts.NONE));
      }
    };
  }
}
