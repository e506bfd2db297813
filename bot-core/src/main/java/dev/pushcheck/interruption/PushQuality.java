package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApi.QualitySample;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the ingest measured of a push in the minutes before it ended.
 *
 * @param interruption its end
 * @param range the time that was asked about
 * @param samples in order of time, at least one
 */
public record PushQuality(Interruption interruption, TimeRange range, List<QualitySample> samples) {
  /** The last moments are held against what was usual; our choice. */
  private static final Duration LAST = Duration.ofSeconds(30);

  /** Sorts the samples. */
  public PushQuality {
    samples = samples.stream().sorted(Comparator.comparing(QualitySample::at)).toList();
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  /** The vendor's number of the push, if told. */
  public Optional<String> sequence() {
    return samples.get(samples.size() - 1).sequence();
  }

  /** The usual bitrate of picture and sound: the median, in thousands of bits a second. */
  public long usualKilobits() {
    return median(samples.stream().mapToLong(PushQuality::kilobits).sorted().toArray());
  }

  /** The bitrate of the last half minute that was measured, in thousands of bits a second. */
  public long lastKilobits() {
    return median(last().stream().mapToLong(PushQuality::kilobits).sorted().toArray());
  }

  /** The usual number of frames a second. */
  public long usualFrames() {
    return median(samples.stream().mapToLong(QualitySample::videoFps).sorted().toArray());
  }

  /** The frames a second of the last half minute that was measured. */
  public long lastFrames() {
    return median(last().stream().mapToLong(QualitySample::videoFps).sorted().toArray());
  }

  /** Whether less than half of the usual arrived in the end: the sign of a starving uplink. */
  public boolean isStarving() {
    return lastKilobits() * 2 < usualKilobits() || lastFrames() * 2 < usualFrames();
  }

  static long kilobits(QualitySample sample) {
    return (sample.videoBitsPerSecond() + sample.audioBitsPerSecond()) / 1_000;
  }

  private List<QualitySample> last() {
    Instant since = samples.get(samples.size() - 1).at().minus(LAST);
    return samples.stream().filter(sample -> sample.at().isAfter(since)).toList();
  }

  private static long median(long[] sorted) {
    return sorted[sorted.length / 2];
  }
}
