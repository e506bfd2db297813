package dev.pushcheck.interruption;

import java.util.Map;

/** The facts of a {@link PushQuality}, for texts. */
final class QualityWords {
  private QualityWords() {}

  static Map<String, Object> of(PushQuality quality) {
    return Map.of(
        "ended", quality.interruption().event().endedAt(),
        "kilobits", quality.usualKilobits(),
        "frames", quality.usualFrames(),
        "lastKilobits", quality.lastKilobits(),
        "lastFrames", quality.lastFrames());
  }
}
