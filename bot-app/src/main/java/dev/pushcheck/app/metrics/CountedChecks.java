package dev.pushcheck.app.metrics;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Code;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import dev.pushcheck.push.PushReading;
import java.util.function.Consumer;

/** Counts push checks by what they found. */
public final class CountedChecks implements Consumer<Diagnosis<PushReading>> {
  private final Meters meters;

  /** Counts here. */
  public CountedChecks(Meters meters) {
    this.meters = meters;
  }

  @Override
  public void accept(Diagnosis<PushReading> diagnosis) {
    String verdict = diagnosis.verdict().id();
    meters.count(Meter.CHECKS, verdict);
    meters.time(Meter.CHECK_DURATION, diagnosis.took(), verdict);
    diagnosis
        .cause()
        .flatMap(CheckResult::code)
        .map(Code::id)
        .ifPresent(code -> meters.count(Meter.FINDINGS, code));
  }
}
