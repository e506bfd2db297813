package dev.pushcheck.app.metrics;

import dev.pushcheck.alert.Outage;
import dev.pushcheck.alert.Tally;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import java.time.Duration;

/** Counts what the alarm does. */
public record CountedAlarm(Meters meters) implements Tally {
  @Override
  public void began(Outage outage) {
    meters.count(Meter.OUTAGES, outage.first().end().cause().causeClass().id());
  }

  @Override
  public void said(String platform, Duration after) {
    meters.time(Meter.DELIVERY_DELAY, after, platform);
  }
}
