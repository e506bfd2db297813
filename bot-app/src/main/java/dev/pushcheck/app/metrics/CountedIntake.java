package dev.pushcheck.app.metrics;

import dev.pushcheck.alert.CallbackIntake;
import dev.pushcheck.css.Callback;
import dev.pushcheck.css.CssEvent;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** An intake whose every callback is counted. */
public final class CountedIntake implements CallbackIntake {
  private static final String UNTOLD = "untold";

  private final CallbackIntake intake;
  private final Meters meters;

  /** Counts what another takes. */
  public CountedIntake(CallbackIntake intake, Meters meters) {
    this.intake = intake;
    this.meters = meters;
  }

  @Override
  public CompletableFuture<?> accept(Callback callback) {
    long start = System.nanoTime();
    return intake
        .accept(callback)
        .whenComplete(
            (taken, problem) -> {
              meters.count(Meter.CALLBACKS, type(callback), problem == null ? "taken" : "failed");
              meters.time(Meter.CALLBACK_DURATION, Duration.ofNanos(System.nanoTime() - start));
            });
  }

  @Override
  public void refused(Refusal refusal) {
    String result = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    meters.count(Meter.CALLBACKS, UNTOLD, result);
    intake.refused(refusal);
  }

  private static String type(Callback callback) {
    return callback.event().map(CountedIntake::type).orElse("other");
  }

  private static String type(CssEvent event) {
    if (event instanceof CssEvent.PushBegan) {
      return "began";
    }
    return event instanceof CssEvent.PushEnded ? "ended" : "troubled";
  }
}
