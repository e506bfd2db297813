package dev.pushcheck.interruption;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionSummary.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures for an answer, as PNG files: digits and stream names, no words. Where a machine cannot
 * paint, for it has no fonts, there are none. Safe for use by several threads.
 */
public final class Charts {
  private static final Logger LOG = LoggerFactory.getLogger(Charts.class);
  private static final Duration LEAST_MARGIN = Duration.ofMinutes(5);
  private static final int MARGINS_A_SPAN = 20;

  private final Optional<UnaryOperator<byte[]>> brush;

  private Charts(Optional<UnaryOperator<byte[]>> brush) {
    this.brush = brush;
  }

  /** Pictures, wherever they can be painted. */
  public static Charts painted() {
    return new Charts(Optional.of(UnaryOperator.identity()));
  }

  /** No pictures, for those who cannot see them. */
  public static Charts none() {
    return new Charts(Optional.empty());
  }

  /** Pictures that go through these hands last. */
  static Charts painted(UnaryOperator<byte[]> brush) {
    return new Charts(Optional.of(brush));
  }

  /** Whether pictures are wanted at all. */
  boolean areWanted() {
    return brush.isPresent();
  }

  /** Interruptions along time; empty also where there are none. */
  public Optional<byte[]> timeline(InterruptionHistory history, ZoneId zone) {
    List<StreamName> rows = rows(history);
    return rows.isEmpty()
        ? Optional.empty()
        : paint(() -> new TimelineChart(history.interruptions(), rows, axis(history), zone).png());
  }

  /** What was measured before a push ended. */
  public Optional<byte[]> quality(PushQuality quality, ZoneId zone) {
    return paint(() -> new QualityChart(quality, zone).png());
  }

  /** The streams that a timeline shows, those that suffered most first. */
  static List<StreamName> rows(InterruptionHistory history) {
    return InterruptionSummary.of(history).byStream().stream()
        .map(Count::of)
        .limit(TimelineChart.MOST_STREAMS)
        .toList();
  }

  /** As much of the time as something happened in, and a little more. */
  static TimeRange axis(InterruptionHistory history) {
    TimeRange asked = history.query().range();
    List<Instant> times = new ArrayList<>();
    for (Interruption shown : history.interruptions()) {
      times.add(shown.event().endedAt());
      times.add(shown.beganAt());
    }
    times.removeIf(time -> !asked.contains(time));
    if (times.isEmpty()) {
      return asked;
    }
    Instant first = times.stream().min(Comparator.naturalOrder()).orElseThrow();
    Instant last = times.stream().max(Comparator.naturalOrder()).orElseThrow();
    Duration share = Duration.between(first, last).dividedBy(MARGINS_A_SPAN);
    Duration margin = share.compareTo(LEAST_MARGIN) < 0 ? LEAST_MARGIN : share;
    return new TimeRange(first.minus(margin), last.plus(margin));
  }

  private Optional<byte[]> paint(Supplier<byte[]> chart) {
    if (brush.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(brush.get().apply(chart.get()));
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Without fonts or their libraries, Java throws any of a dozen errors and exceptions.
      LOG.warn("no picture: {}", e.getClass().getName());
      return Optional.empty();
    }
  }
}
