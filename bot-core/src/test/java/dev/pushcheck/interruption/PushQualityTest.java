package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.NOW;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.css.CssApi.QualitySample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushQualityTest {
  @ParameterizedTest
  @CsvSource({
    // kbit/s and frames at last, whether too little came
    "2128, 30, false",
    "1064, 30, false",
    "1063, 30, true",
    "2128, 15, false",
    "2128, 14, true",
    "0, 0, true",
  })
  void holdsTheLastHalfMinuteAgainstTheUsual(long kilobits, int frames, boolean starving) {
    PushQuality quality = quality(fading(kilobits, frames));
    assertThat(quality.usualKilobits()).isEqualTo(2_128);
    assertThat(quality.usualFrames()).isEqualTo(30);
    assertThat(quality.lastKilobits()).isEqualTo(kilobits);
    assertThat(quality.lastFrames()).isEqualTo(frames);
    assertThat(quality.isStarving()).isEqualTo(starving);
  }

  @Test
  void sortsItsSamples() {
    List<QualitySample> backwards = new ArrayList<>(fading(10, 1));
    Collections.reverse(backwards);
    assertThat(quality(backwards).samples()).isEqualTo(fading(10, 1));
  }

  @Test
  void isContentWithOneSample() {
    PushQuality quality = quality(fading(10, 1).subList(0, 1));
    assertThat(quality.lastKilobits()).isEqualTo(quality.usualKilobits());
    assertThat(quality.isStarving()).isFalse();
  }

  @Test
  void leavesOutThePushThatCameAfter() {
    List<QualitySample> samples = new ArrayList<>(fading(100, 3));
    QualitySample next =
        new QualitySample(NOW.minusSeconds(295), 30, 9_000_000, 0, Optional.of("next"));
    samples.add(next);
    assertThat(quality(samples)).isEqualTo(quality(fading(100, 3)));
    assertThat(quality(samples).sequence()).contains("2210464508206750001");
    assertThat(quality(List.of(next)).samples()).containsExactly(next);
  }

  @Test
  void knowsNothingOfTheTimeInBetween() {
    List<QualitySample> samples = new ArrayList<>(fading(100, 3));
    samples.subList(50, 60).clear();
    assertThat(quality(samples).runs()).extracting(List::size).containsExactly(50, 60);
    assertThat(quality(fading(100, 3)).runs()).containsExactly(fading(100, 3));
    assertThat(quality(fading(100, 3).subList(0, 1)).runs()).hasSize(1);
  }

  @Test
  void isNothingWithoutSamples() {
    assertThatThrownBy(() -> quality(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  /** Ten minutes of five seconds each, the last half minute as told. */
  static List<QualitySample> fading(long kilobits, int frames) {
    List<QualitySample> samples = new ArrayList<>();
    for (int ago = 600; ago > 0; ago -= 5) {
      boolean last = ago <= 30;
      samples.add(
          new QualitySample(
              NOW.minusSeconds(300 + ago),
              last ? frames : 30,
              last ? kilobits * 1_000 : 2_000_000,
              last ? 0 : 128_000,
              Optional.of("2210464508206750001")));
    }
    return samples;
  }

  static PushQuality quality(List<QualitySample> samples) {
    TimeRange range = new TimeRange(NOW.minusSeconds(900), NOW.minusSeconds(285));
    return new PushQuality(interruption("room42", 300, 7_200, NETWORK), range, samples);
  }
}
