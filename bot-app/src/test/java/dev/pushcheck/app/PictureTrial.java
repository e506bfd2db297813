package dev.pushcheck.app;

import dev.pushcheck.css.CssApi.QualitySample;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Charts;
import dev.pushcheck.interruption.Interruption;
import dev.pushcheck.interruption.InterruptionCauses;
import dev.pushcheck.interruption.PushQuality;
import dev.pushcheck.interruption.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A program that paints a picture, to try whether a machine has what that takes: fonts, and the
 * libraries that read them. {@code src/image/try-image.sh} runs it inside the container image.
 */
final class PictureTrial {
  private static final Instant BEGAN = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration LENGTH = Duration.ofMinutes(2);

  private PictureTrial() {}

  /** Paints it. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    Instant ended = BEGAN.plus(LENGTH);
    StreamEvent event =
        new StreamEvent(
            new StreamName("push.example.com", "live", "room42"),
            Optional.of(BEGAN),
            ended,
            LENGTH,
            "",
            Optional.empty(),
            Optional.empty());
    PushQuality quality =
        new PushQuality(
            Interruption.of(event, new InterruptionCauses()),
            new TimeRange(BEGAN, ended),
            IntStream.range(0, 24)
                .mapToObj(n -> new QualitySample(BEGAN.plusSeconds(n * 5L), 30, 2_000_000, 128_000))
                .toList());
    byte[] picture = Charts.painted().quality(quality, ZoneOffset.UTC).orElseThrow();
    System.out.println("PNG of " + picture.length + " bytes");
  }
}
