package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.app.metrics.PrometheusMeters;
import dev.pushcheck.health.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus's own tool reads what is shown, and the rules that are shipped. */
class PromtoolPeerTest {
  private static final Path RULES =
      Path.of(System.getProperty("basedir", ""))
          .resolve("../config/prometheus-alerts.yaml")
          .normalize();

  @TempDir private Path directory;

  @Test
  void findsNothingToComplainOfInOurMetrics() throws IOException {
    Path file = directory.resolve("metrics");
    try (PrometheusMeters meters = new PrometheusMeters("0.1.0")) {
      meters.count(Meter.COMMANDS, "check", "answered", "slack");
      meters.time(Meter.COMMAND_DURATION, Duration.ofMillis(20), "check");
      meters.watch(Meter.OUTBOX_DUE, () -> 3);
      Files.writeString(file, meters.scrape());
    }

    Peer.start("promtool", "--version").close(); // here, or the test is given up
    try (Peer shell = Peer.start("sh", "-c", "promtool check metrics < '" + file + "'; echo end")) {
      assertThat(shell.untilSaying("end").said())
          .endsWith("end")
          .doesNotContain("pushcheck_", "error");
    }
  }

  @Test
  void understandsOurRules() {
    try (Peer tool = Peer.start("promtool", "check", "rules", RULES.toString())) {
      assertThat(tool.untilSaying("rules found").said())
          .contains("SUCCESS")
          .doesNotContain("FAILED");
    }
  }
}
