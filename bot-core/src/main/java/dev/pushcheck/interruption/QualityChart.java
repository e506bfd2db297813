package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApi.QualitySample;
import java.awt.Color;
import java.awt.Rectangle;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What arrived of a push before it ended: above its bitrate in thousands of bits a second, below
 * its frames a second, and an upright line where it ended.
 */
final class QualityChart {
  private static final int PANEL = 150;
  private static final int BETWEEN = 24;
  private static final int TOP = 16;
  private static final int BOTTOM = 38;
  private static final int GAP = 14;
  private static final int MOST_TICKS = 8;
  private static final float LINE_WIDTH = 3f;
  private static final Color BITRATE = new Color(0x1F, 0x5F, 0xA8);
  private static final Color FRAMES = new Color(0x7A, 0x3E, 0x9D);
  private static final Color END = new Color(0xC6, 0x28, 0x28);

  private final PushQuality quality;
  private final ZoneId zone;

  QualityChart(PushQuality quality, ZoneId zone) {
    this.quality = quality;
    this.zone = zone;
  }

  byte[] png() {
    Picture picture = new Picture(TOP + PANEL + BETWEEN + PANEL + BOTTOM);
    double bitrate = roundedUp(max(PushQuality::kilobits));
    double frames = roundedUp(max(QualitySample::videoFps));
    int left = GAP + picture.width(label(Math.max(bitrate, frames))) + GAP;
    int width = Picture.WIDTH - left - GAP;
    TimeTicks ticks = TimeTicks.of(quality.range(), zone, MOST_TICKS);
    Rectangle above = new Rectangle(left, TOP, width, PANEL);
    Rectangle below = new Rectangle(left, TOP + PANEL + BETWEEN, width, PANEL);
    paint(picture, panel(above, bitrate, ticks, PushQuality::kilobits, BITRATE), bitrate);
    Plot lower = panel(below, frames, ticks, QualitySample::videoFps, FRAMES);
    paint(picture, lower, frames);
    int middle = below.y + below.height + BOTTOM / 2;
    ticks
        .ticks()
        .forEach(tick -> picture.writeAround(lower.screenX(tick.at()), middle, tick.label()));
    return picture.png();
  }

  private Plot panel(
      Rectangle place,
      double top,
      TimeTicks ticks,
      ToDoubleFunction<QualitySample> value,
      Color color) {
    TimeRange range = quality.range();
    Plot plot = new Plot(place, range, 0, top * 1.04);
    for (TimeTicks.Tick tick : ticks.ticks()) {
      plot.line(new Instant[] {tick.at(), tick.at()}, new double[] {0, top}, Picture.GRID, 1f);
    }
    for (double height : List.of(0.0, top / 2, top)) {
      Instant[] across = {range.from(), range.until()};
      plot.line(across, new double[] {height, height}, Picture.GRID, 1f);
    }
    Instant end = quality.interruption().event().endedAt();
    plot.line(new Instant[] {end, end}, new double[] {0, top}, END, 2f);
    for (List<QualitySample> run : quality.runs()) {
      Instant[] times = run.stream().map(QualitySample::at).toArray(Instant[]::new);
      double[] values = run.stream().mapToDouble(value).toArray();
      if (times.length == 1) {
        plot.marks(times, values, color, SeriesMarkers.CIRCLE);
      } else {
        plot.line(times, values, color, LINE_WIDTH);
      }
    }
    return plot;
  }

  private static void paint(Picture picture, Plot plot, double top) {
    picture.paint(plot);
    for (double height : List.of(0.0, top / 2, top)) {
      picture.writeUntil(plot.place().x - GAP, plot.screenY(height), label(height));
    }
  }

  private double max(ToDoubleFunction<QualitySample> value) {
    return quality.samples().stream().mapToDouble(value).max().orElse(0);
  }

  /** The next even number with one digit that is not zero, so that its half is whole, too. */
  static double roundedUp(double value) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(Math.max(value, 10))));
    double digits = Math.ceil(Math.max(value, 1) / magnitude);
    return (digits + digits % 2) * magnitude;
  }

  private static String label(double value) {
    return Long.toString(Math.round(value));
  }
}
