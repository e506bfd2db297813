package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RememberedAnswersTest {
  private static final int CALLERS = 50;

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch open = new CountDownLatch(1);
  private final RememberedAnswers<String, Integer> answers =
      new RememberedAnswers<>(answer -> Duration.ofSeconds(answer), nanos::get);
  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void remembersAnAnswerAsLongAsItsKindIsGood() throws Exception {
    assertThat(answers.get("q", this::next)).isEqualTo(1);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos() - 1);
    assertThat(answers.get("q", this::next)).isEqualTo(1);
    nanos.addAndGet(1);
    assertThat(answers.get("q", this::next)).isEqualTo(2);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(answers.get("q", this::next)).isEqualTo(2);
  }

  @Test
  void forgetsOnDemand() throws Exception {
    assertThat(answers.get("q", this::next)).isEqualTo(1);
    answers.forget("q");
    assertThat(answers.get("q", this::next)).isEqualTo(2);
  }

  @Test
  void remembersNoFailure() throws Exception {
    assertThat(ApiProblem.of(() -> answers.get("q", this::failing)).code()).isEqualTo("timeout");
    assertThat(answers.get("q", this::next)).isEqualTo(2);
  }

  @Test
  void sharesAFailureWithThoseWhoWait() throws Exception {
    List<Future<String>> callers = callAll(() -> ApiProblem.of(this::failOnceOpen).code());

    open.countDown();

    for (Future<String> caller : callers) {
      assertThat(caller.get()).isEqualTo("timeout");
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void letsAnotherAskWhenTheFirstIsInterrupted() throws Exception {
    Thread first = new Thread(() -> ApiProblem.of(this::failOnceOpen));
    first.setUncaughtExceptionHandler((thread, failure) -> {});
    first.start();
    while (asked.get() == 0) {
      Thread.onSpinWait();
    }

    first.interrupt();

    assertThat(answers.get("q", this::next)).isEqualTo(2);
  }

  private Integer failOnceOpen() throws CssApiException, InterruptedException {
    return answers.get(
        "q",
        () -> {
          asked.incrementAndGet();
          open.await();
          throw Failures.of(ApiAction.STATE, ErrorCodes.TIMEOUT);
        });
  }

  private Integer next() {
    return asked.incrementAndGet();
  }

  private Integer failing() throws CssApiException {
    asked.incrementAndGet();
    throw Failures.of(ApiAction.STATE, ErrorCodes.TIMEOUT);
  }

  /** Returns once all callers wait for the answer. */
  private <T> List<Future<T>> callAll(Callable<T> question) {
    List<Thread> waiting = new CopyOnWriteArrayList<>();
    List<Future<T>> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          waiting.add(Thread.currentThread());
                          return question.call();
                        }))
            .toList();
    while (waiting.stream().filter(t -> t.getState() == Thread.State.WAITING).count() < CALLERS) {
      Thread.onSpinWait();
    }
    return callers;
  }
}
