package dev.pushcheck.app.metrics;

import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Meters that Prometheus reads, with those of the Java machine beside ours. */
public final class PrometheusMeters implements Meters, AutoCloseable {
  /** From an acknowledgement to a message that waited for a chat platform to come back. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Of a program of this version. */
  public PrometheusMeters(String version) {
    List<MeterBinder> machine =
        List.of(
            new ClassLoaderMetrics(),
            new FileDescriptorMetrics(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            collections);
    machine.forEach(binder -> binder.bindTo(registry));
    watch(Meter.BUILD, () -> 1, version);
  }

  @Override
  public void count(Meter counter, String... labels) {
    Counter.builder(name(counter, "_total"))
        .description(counter.meaning())
        .tags(tags(counter, labels))
        .register(registry)
        .increment();
  }

  @Override
  public void time(Meter timer, Duration took, String... labels) {
    Timer.builder(name(timer, "_seconds"))
        .description(timer.meaning())
        .tags(tags(timer, labels))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
  }

  @Override
  public void watch(Meter gauge, DoubleSupplier value, String... labels) {
    Gauge.builder(name(gauge, ""), value::getAsDouble)
        .description(gauge.meaning())
        .tags(tags(gauge, labels))
        .register(registry);
  }

  /**
   * All of it, in <a
   * href="https://prometheus.io/docs/instrumenting/exposition_formats/">Prometheus's text
   * format</a> (read 2026-11-22).
   */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  /** Micrometer adds the unit, and what else Prometheus wants, by itself. */
  private static String name(Meter meter, String suffix) {
    String title = meter.title();
    return title.substring(0, title.length() - suffix.length()).replace('_', '.');
  }

  private static List<Tag> tags(Meter meter, String... values) {
    List<Tag> tags = new ArrayList<>();
    for (String label : meter.labels()) {
      tags.add(Tag.of(label, values[tags.size()]));
    }
    return tags;
  }
}
