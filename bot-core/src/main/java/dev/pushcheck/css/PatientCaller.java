package dev.pushcheck.css;

import com.google.gson.JsonObject;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RateLimitExceededException;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import dev.pushcheck.css.CssAccount.Site;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Calls actions no faster than the vendor allows, and again where that may help. Whoever asks waits
 * on its own thread, and for no longer than twice the time-out of one call: half of it may go by
 * until the last try begins, half of it in the queue for that, and the whole of it for the answer.
 */
final class PatientCaller implements ActionCaller {
  private static final int MOST_TRIES = 3;
  private static final int GROWTH = 4;
  private static final double JITTER = 0.25;

  private final ActionCaller caller;
  private final Map<ApiAction, FailsafeExecutor<Fields>> manners = new EnumMap<>(ApiAction.class);

  /**
   * Calls by the given one.
   *
   * @param timeout of one call of it
   * @param firstPause between the first try and the second; less than half the time-out
   */
  PatientCaller(ActionCaller caller, Site site, Duration timeout, Duration firstPause) {
    this.caller = caller;
    Duration half = timeout.dividedBy(2);
    RetryPolicy<Fields> again =
        RetryPolicy.<Fields>builder()
            .handleIf(PatientCaller::passes)
            .withMaxAttempts(MOST_TRIES)
            .withMaxDuration(half)
            .withBackoff(firstPause, firstPause.multipliedBy(GROWTH))
            .withJitter(JITTER)
            .build();
    Arrays.stream(ApiAction.values())
        .forEach(
            action ->
                manners.put(
                    action, Failsafe.with(again).compose(limiter(action.pace(site), half))));
  }

  static RateLimiter<Fields> limiter(Duration pace, Duration longestWait) {
    return RateLimiter.<Fields>smoothBuilder(pace).withMaxWaitTime(longestWait).build();
  }

  @Override
  public Fields call(ApiAction action, JsonObject parameters)
      throws CssApiException, InterruptedException {
    FailsafeExecutor<Fields> manner = Objects.requireNonNull(manners.get(action));
    try {
      return manner.get(() -> caller.call(action, parameters));
    } catch (RateLimitExceededException e) {
      throw Failures.of(action, ErrorCodes.HELD_BACK);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof CssApiException failure) {
        throw failure;
      } else if (e.getCause() instanceof InterruptedException) {
        throw interruption();
      }
      throw e;
    }
  }

  /** Failsafe sets the flag again; as an exception it is told once. */
  private static InterruptedException interruption() {
    Thread.interrupted();
    return new InterruptedException();
  }

  private static boolean passes(Throwable problem) {
    return problem instanceof CssApiException refusal
        && ErrorCodes.passes(refusal.failure().code());
  }
}
