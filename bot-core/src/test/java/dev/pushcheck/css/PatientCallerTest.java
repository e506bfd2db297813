package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.failsafe.RateLimiter;
import dev.pushcheck.css.CssAccount.Site;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class PatientCallerTest {
  private static final Duration A_MOMENT = Duration.ofMillis(1);
  private static final String DONE = "{'done': 1}";

  private final ExecutorService asking = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    asking.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 3"})
  void triesUpToThreeTimes(int successful, int calls) throws Exception {
    ScriptedCaller caller = failingBefore(successful, "InternalError");

    assertThat(patient(caller).call(ApiAction.STATE, new JsonObject()))
        .isEqualTo(ScriptedCaller.fields(DONE));
    assertThat(caller.calls()).hasSize(calls);
  }

  @Test
  void endsWithTheLastFailure() {
    ScriptedCaller caller = failingBefore(4, "LimitExceeded.RateLimitExceeded");

    assertThat(ApiProblem.of(() -> patient(caller).call(ApiAction.STATE, new JsonObject())).code())
        .isEqualTo("LimitExceeded.RateLimitExceeded");
    assertThat(caller.calls()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"UnauthorizedOperation", "AuthFailure.SignatureFailure", "InvalidParameter"})
  void doesNotRepeatWhatWillNotChange(String code) {
    ScriptedCaller caller = failingBefore(2, code);

    assertThat(ApiProblem.of(() -> patient(caller).call(ApiAction.STATE, new JsonObject())).code())
        .isEqualTo(code);
    assertThat(caller.calls()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ApiAction.class)
  void staysWellBelowThePublishedLimit(ApiAction action) {
    for (Site site : Site.values()) {
      assertThat(action.pace(site).multipliedBy(action.limit(site)))
          .isGreaterThan(Duration.ofMillis(1_990));
    }
  }

  /** Whatever time the reservations themselves take, together they never exceed the pace. */
  @Test
  void handsOutPermitsAtItsPace() {
    Duration pace = ApiAction.LIVE_DETAILS.pace(Site.MAINLAND);
    RateLimiter<Fields> limiter = PatientCaller.limiter(pace, Duration.ofMinutes(1));
    long start = System.nanoTime();

    Duration lastWait =
        IntStream.range(0, 100).mapToObj(i -> limiter.reservePermit()).reduce((a, b) -> b).get();

    assertThat(lastWait.plusNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(pace.multipliedBy(99).minusMillis(1));
  }

  @Test
  void sharesThePaceAmongAllWhoAskAndHoldsBackWhoWouldWaitTooLong() throws Exception {
    ScriptedCaller caller = ScriptedCaller.always(DONE);
    PatientCaller patient =
        new PatientCaller(caller, Site.MAINLAND, Duration.ofMillis(200), A_MOMENT);
    var answers =
        IntStream.range(0, 8).mapToObj(i -> asking.submit(() -> outcome(patient))).toList();

    assertThat(answers.stream().map(PatientCallerTest::join))
        .containsOnlyOnce("answered")
        .contains("held-back")
        .hasSize(8);
    assertThat(caller.calls()).hasSize(1);
  }

  @Test
  void canBeInterruptedBetweenTries() throws Exception {
    ScriptedCaller caller = failingBefore(9, "InternalError");
    PatientCaller patient =
        new PatientCaller(caller, Site.MAINLAND, Duration.ofHours(1), Duration.ofMinutes(10));
    Future<String> question = asking.submit(() -> outcome(patient));
    while (caller.calls().isEmpty()) {
      Thread.onSpinWait();
    }

    asking.shutdownNow();

    assertThat(join(question)).isEqualTo("interrupted");
  }

  @Test
  void canBeInterruptedInTheQueue() throws Exception {
    ScriptedCaller caller = ScriptedCaller.always(DONE);
    PatientCaller patient = new PatientCaller(caller, Site.MAINLAND, Duration.ofHours(1), A_MOMENT);
    Future<?> first =
        asking.submit(() -> IntStream.range(0, 99).mapToObj(i -> outcome(patient)).toList());
    while (caller.calls().isEmpty()) {
      Thread.onSpinWait();
    }

    asking.shutdownNow();

    assertThat(first.get().toString()).contains("answered").contains("interrupted");
  }

  private static PatientCaller patient(ActionCaller caller) {
    return new PatientCaller(caller, Site.INTERNATIONAL, Duration.ofMinutes(1), A_MOMENT);
  }

  private static ScriptedCaller failingBefore(int successful, String code) {
    return new ScriptedCaller(
        (number, asked) -> {
          if (number < successful) {
            throw Failures.of(ApiAction.STATE, code);
          }
          return DONE;
        });
  }

  /** Of an action that may be called once a second. */
  private static String outcome(PatientCaller patient) {
    try {
      Fields unused = patient.call(ApiAction.BANS, new JsonObject());
      return "answered";
    } catch (CssApiException e) {
      return e.failure().code();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static String join(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError("no outcome", e);
    }
  }
}
