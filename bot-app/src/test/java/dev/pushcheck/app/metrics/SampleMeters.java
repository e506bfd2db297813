package dev.pushcheck.app.metrics;

import dev.pushcheck.health.Meter;
import java.time.Duration;

/** Meters with one of everything that is measured. */
final class SampleMeters {
  private SampleMeters() {}

  static PrometheusMeters all() {
    PrometheusMeters meters = new PrometheusMeters("0.1.0");
    for (Meter meter : Meter.values()) {
      String[] labels =
          meter.labels().stream().map(label -> "some-" + label).toArray(String[]::new);
      switch (meter.kind()) {
        case COUNTER -> meters.count(meter, labels);
        case TIMER -> meters.time(meter, Duration.ofMillis(70), labels);
        case GAUGE -> meters.watch(meter, () -> 1, labels);
      }
    }
    return meters;
  }
}
