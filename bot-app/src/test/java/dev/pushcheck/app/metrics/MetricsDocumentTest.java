package dev.pushcheck.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.health.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/metrics.md}, line by line. */
class MetricsDocumentTest {
  private static final Path FILE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/metrics.md").normalize();

  @Test
  void listsEveryMeter() throws IOException {
    List<String> rows =
        Files.readAllLines(FILE).stream().filter(line -> line.startsWith("| `pushcheck_")).toList();

    assertThat(rows)
        .isEqualTo(Arrays.stream(Meter.values()).map(MetricsDocumentTest::row).toList());
  }

  private static String row(Meter meter) {
    String labels =
        meter.labels().isEmpty()
            ? "–"
            : meter.labels().stream()
                .map(label -> "`" + label + "`")
                .collect(Collectors.joining(", "));
    String kind = meter.kind().name().toLowerCase(Locale.ROOT);
    return "| `%s` | %s | %s | %s |".formatted(meter.title(), kind, labels, meter.meaning());
  }
}
