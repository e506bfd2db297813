package dev.pushcheck.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.health.Meter;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrometheusMetersTest {
  private final PrometheusMeters meters = SampleMeters.all();

  @AfterEach
  void end() {
    meters.close();
  }

  @ParameterizedTest
  @EnumSource
  void showsEveryMeterUnderItsNameWithItsLabels(Meter meter) {
    Scrape scrape = Scrape.of(meters.scrape());
    String type =
        switch (meter.kind()) {
          case COUNTER -> "counter";
          case TIMER -> "histogram";
          case GAUGE -> "gauge";
        };
    String sample = meter.title() + (meter.kind() == Meter.Kind.TIMER ? "_count" : "");

    assertThat(scrape.types()).containsEntry(meter.title(), type);
    assertThat(scrape.helped()).contains(meter.title());
    assertThat(scrape.labels().get(sample)).isEqualTo(new LinkedHashSet<>(meter.labels()));
  }

  @ParameterizedTest
  @EnumSource
  void namesMetersAsPrometheusWould(Meter meter) {
    assertThat(meter.title()).matches("pushcheck_[a-z]+(_[a-z]+)*");
    assertThat(meter.title().endsWith("_total")).isEqualTo(meter.kind() == Meter.Kind.COUNTER);
    assertThat(meter.kind() != Meter.Kind.TIMER || meter.title().endsWith("_seconds")).isTrue();
    assertThat(meter.labels()).allMatch(label -> label.matches("[a-z]+")).doesNotContain("le");
  }

  @Test
  void countsAndTimesAndAsks() {
    meters.count(Meter.CHECKS, "ready");
    meters.count(Meter.CHECKS, "ready");
    meters.time(Meter.CALLBACK_DURATION, Duration.ofMillis(200));
    Scrape scrape = Scrape.of(meters.scrape());

    assertThat(scrape.value("pushcheck_checks_total{verdict=\"ready\"}")).contains(2.0);
    assertThat(scrape.value("pushcheck_callback_duration_seconds_count")).contains(2.0);
    assertThat(scrape.value("pushcheck_callback_duration_seconds_bucket{le=\"0.1\"}"))
        .contains(1.0);
    assertThat(scrape.value("pushcheck_callback_duration_seconds_bucket{le=\"0.3\"}"))
        .contains(2.0);
    assertThat(scrape.value("pushcheck_build{version=\"0.1.0\"}")).contains(1.0);
  }

  @Test
  void escapesWhatALabelMayHold() {
    meters.count(Meter.FINDINGS, "a\"b\\c\nd");

    assertThat(Scrape.of(meters.scrape()).labels()).containsKey("pushcheck_findings_total");
  }

  @Test
  void tellsOfTheJavaMachine() {
    assertThat(Scrape.of(meters.scrape()).types().keySet())
        .contains(
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads",
            "process_cpu_usage",
            "process_files_open_files",
            "process_uptime_seconds")
        .containsAll(Set.of("jvm_gc_memory_allocated_bytes_total"));
  }
}
