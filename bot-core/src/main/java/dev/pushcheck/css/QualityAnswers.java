package dev.pushcheck.css;

import dev.pushcheck.css.CssApi.QualitySample;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads measurements: {@code PushQualityData} of
 * https://www.tencentcloud.com/document/product/267/36094 (read 2026-11-22).
 */
final class QualityAnswers {
  private QualityAnswers() {}

  /** In order of time; without rows that do not tell what was measured, which is not zero. */
  static List<QualitySample> read(List<Fields> rows, StreamName stream) {
    return rows.stream()
        .filter(row -> isOf(stream, row))
        .flatMap(row -> sample(row).stream())
        .distinct()
        .sorted(Comparator.comparing(QualitySample::at))
        .toList();
  }

  private static boolean isOf(StreamName stream, Fields row) {
    return row.text("PushDomain")
            .map(StreamFields::lowerCase)
            .map(stream.domain()::equals)
            .orElse(true)
        && row.text("AppName").map(stream.app()::equals).orElse(true);
  }

  private static Optional<QualitySample> sample(Fields row) {
    Optional<Instant> at = row.time("Time");
    Optional<Long> fps = row.number("VideoFps");
    Optional<Long> video = row.number("VideoRate");
    if (at.isEmpty() || fps.isEmpty() || video.isEmpty()) {
      return Optional.empty();
    }
    long audio = row.number("AudioRate").orElse(0L);
    return Optional.of(
        new QualitySample(
            at.get(), fps.get().intValue(), video.get(), audio, row.text("Sequence")));
  }
}
