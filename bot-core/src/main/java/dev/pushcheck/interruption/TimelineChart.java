package dev.pushcheck.interruption;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption.Fate;
import java.awt.Color;
import java.awt.Rectangle;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Interruptions along time, a row for each stream: a bar while it was live, a mark where a push
 * broke off, was refused or ended, and at the end of the row their number.
 */
final class TimelineChart {
  /** More rows are no picture any more, but a list. */
  static final int MOST_STREAMS = 12;

  private static final int ROW = 46;
  private static final int TOP = 8;
  private static final int BOTTOM = 38;
  private static final int GAP = 14;
  private static final int WIDEST_NAME = 330;
  private static final int MOST_TICKS = 9;
  private static final float BAR_WIDTH = 12f;
  private static final Color LIVE = new Color(0xB9, 0xDD, 0xC4);

  /** See-through, so that many marks at one place are darker than one; the worst lie on top. */
  private static final List<Look> LOOKS =
      List.of(
          new Look(Fate.ENDED, new Color(0x70, 0x78, 0x82, 170), SeriesMarkers.SQUARE),
          new Look(Fate.REFUSED, new Color(0xE0, 0x7B, 0x00, 210), SeriesMarkers.TRIANGLE_DOWN),
          new Look(Fate.BROKEN, new Color(0xC6, 0x28, 0x28, 180), SeriesMarkers.CIRCLE));

  private record Look(Fate fate, Color color, Marker marker) {}

  private final List<StreamName> rows;
  private final Map<StreamName, List<Interruption>> byStream;
  private final TimeRange axis;
  private final ZoneId zone;

  /**
   * A chart.
   *
   * @param interruptions in any order
   * @param rows the streams to show, the topmost first; at least one
   * @param axis what the time axis spans
   * @param zone the reader's clock
   */
  TimelineChart(
      List<Interruption> interruptions, List<StreamName> rows, TimeRange axis, ZoneId zone) {
    this.rows = List.copyOf(rows);
    this.byStream =
        interruptions.stream().collect(Collectors.groupingBy(shown -> shown.event().stream()));
    this.axis = axis;
    this.zone = zone;
  }

  byte[] png() {
    Picture picture = new Picture(TOP + ROW * rows.size() + BOTTOM);
    StreamLabels labels = StreamLabels.of(rows);
    List<String> names =
        rows.stream().map(row -> picture.fitted(labels.label(row), WIDEST_NAME)).toList();
    int left = GAP + names.stream().mapToInt(picture::width).max().orElse(0) + GAP;
    int right = GAP + picture.width(Integer.toString(most())) + GAP;
    Rectangle place = new Rectangle(left, TOP, Picture.WIDTH - left - right, ROW * rows.size());
    Plot plot = new Plot(place, axis, -0.5, rows.size() - 0.5);
    TimeTicks ticks = TimeTicks.of(axis, zone, MOST_TICKS);
    addRules(plot, ticks);
    addBars(plot);
    LOOKS.forEach(look -> addMarks(plot, look));
    picture.paint(plot);
    for (int row = 0; row < rows.size(); row++) {
      int middle = plot.screenY(height(row));
      picture.writeFrom(GAP, middle, names.get(row));
      picture.writeUntil(Picture.WIDTH - GAP, middle, Integer.toString(of(row).size()));
    }
    int below = place.y + place.height + BOTTOM / 2;
    ticks
        .ticks()
        .forEach(tick -> picture.writeAround(plot.screenX(tick.at()), below, tick.label()));
    return picture.png();
  }

  private void addRules(Plot plot, TimeTicks ticks) {
    for (TimeTicks.Tick tick : ticks.ticks()) {
      Instant[] upright = {tick.at(), tick.at()};
      plot.line(upright, new double[] {-0.5, rows.size() - 0.5}, Picture.GRID, 1f);
    }
    for (int row = 0; row < rows.size(); row++) {
      Instant[] across = {axis.from(), axis.until()};
      plot.line(across, new double[] {height(row), height(row)}, Picture.GRID, 2f);
    }
  }

  private void addBars(Plot plot) {
    List<Instant> times = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (Interruption shown : of(row)) {
        Instant from = shown.beganAt().isBefore(axis.from()) ? axis.from() : shown.beganAt();
        if (shown.fate() != Fate.REFUSED && from.isBefore(shown.event().endedAt())) {
          times.addAll(List.of(from, shown.event().endedAt(), shown.event().endedAt()));
          heights.addAll(List.of(height(row), height(row), Double.NaN));
        }
      }
    }
    if (!times.isEmpty()) {
      plot.line(times.toArray(Instant[]::new), array(heights), LIVE, BAR_WIDTH);
    }
  }

  private void addMarks(Plot plot, Look look) {
    List<Instant> times = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (Interruption shown : of(row)) {
        if (shown.fate() == look.fate()) {
          times.add(shown.event().endedAt());
          heights.add(height(row));
        }
      }
    }
    plot.marks(times.toArray(Instant[]::new), array(heights), look.color(), look.marker());
  }

  private List<Interruption> of(int row) {
    return byStream.getOrDefault(rows.get(row), List.of());
  }

  private int most() {
    return byStream.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The first row is the topmost. */
  private double height(int row) {
    return rows.size() - 1.0 - row;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
