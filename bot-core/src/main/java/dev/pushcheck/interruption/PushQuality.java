package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApi.QualitySample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the ingest measured of a push in the minutes before it ended.
 *
 * @param interruption its end
 * @param range the time that was asked about
 * @param samples of the push that ended, in order of time, at least one
 */
public record PushQuality(Interruption interruption, TimeRange range, List<QualitySample> samples) {
  /** The last moments are held against what was usual; our choice. */
  private static final Duration LAST = Duration.ofSeconds(30);

  /** Of what is usual between two samples; where more time is missing, nothing is known. */
  private static final int LONG_PAUSE = 4;

  /** Sorts the samples and leaves out those of other pushes, such as the one that came after. */
  public PushQuality {
    samples = samples.stream().sorted(Comparator.comparing(QualitySample::at)).toList();
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    Instant ended = interruption.event().endedAt();
    Optional<String> push =
        samples.stream()
            .filter(sample -> !sample.at().isAfter(ended))
            .reduce((earlier, later) -> later)
            .flatMap(QualitySample::sequence);
    if (push.isPresent()) {
      samples = samples.stream().filter(sample -> sample.sequence().equals(push)).toList();
    }
  }

  /** The samples, parted where measurements are missing in between. */
  List<List<QualitySample>> runs() {
    long usual = median(IntStream.range(1, samples.size()).mapToLong(this::pause).sorted());
    List<List<QualitySample>> runs = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i < samples.size(); i++) {
      if (pause(i) > usual * LONG_PAUSE) {
        runs.add(samples.subList(begin, i));
        begin = i;
      }
    }
    runs.add(samples.subList(begin, samples.size()));
    return runs;
  }

  /** Milliseconds from the sample before. */
  private long pause(int index) {
    return Duration.between(samples.get(index - 1).at(), samples.get(index).at()).toMillis();
  }

  /** The vendor's number of the push, if told. */
  public Optional<String> sequence() {
    return samples.get(samples.size() - 1).sequence();
  }

  /** The usual bitrate of picture and sound: the median, in thousands of bits a second. */
  public long usualKilobits() {
    return median(samples.stream().mapToLong(PushQuality::kilobits).sorted());
  }

  /** The bitrate of the last half minute that was measured, in thousands of bits a second. */
  public long lastKilobits() {
    return median(last().stream().mapToLong(PushQuality::kilobits).sorted());
  }

  /** The usual number of frames a second. */
  public long usualFrames() {
    return median(samples.stream().mapToLong(QualitySample::videoFps).sorted());
  }

  /** The frames a second of the last half minute that was measured. */
  public long lastFrames() {
    return median(last().stream().mapToLong(QualitySample::videoFps).sorted());
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

  /** Zero of nothing. */
  private static long median(LongStream inOrder) {
    long[] sorted = inOrder.toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
