package dev.pushcheck.interruption;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.Instant;
import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The inner part of a chart over time, without any label; what is added first lies below. The
 * labels are the {@link Picture}'s, for they belong to round times of the reader's clock and to the
 * middle of a row, and XChart's own axes offer neither.
 */
final class Plot {
  private static final int MARKER_SIZE = 13;

  private final XYChart chart;
  private final Rectangle place;

  /**
   * An empty plot.
   *
   * @param place where it lies in the picture
   * @param range from its left to its right edge
   * @param bottom the value at its lower edge
   * @param top the value at its upper edge
   */
  Plot(Rectangle place, TimeRange range, double bottom, double top) {
    this.place = place;
    this.chart = new XYChart(place.width, place.height, ChartTheme.Matlab);
    XYStyler styler = chart.getStyler();
    styler.setXAxisMin(x(range.from())).setXAxisMax(x(range.until()));
    styler.setYAxisMin(bottom).setYAxisMax(top);
    styler.setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
    styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotMargin(0);
    styler.setLegendVisible(false).setChartTitleVisible(false).setPlotBorderVisible(false);
    styler.setChartPadding(0).setPlotContentSize(1.0).setMarkerSize(MARKER_SIZE);
    styler.setPlotBackgroundColor(Color.WHITE).setChartBackgroundColor(Color.WHITE);
  }

  Rectangle place() {
    return new Rectangle(place);
  }

  /** Adds a line through points; where a value is not a number, the line is interrupted. */
  void line(Instant[] times, double[] values, Color color, float width) {
    XYSeries series = add(times, values);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
  }

  /** Adds marks at points. */
  void marks(Instant[] times, double[] values, Color color, Marker marker) {
    if (times.length > 0) {
      XYSeries series = add(times, values);
      series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
      series.setMarker(marker);
      series.setMarkerColor(color);
    }
  }

  /** Paints the plot at its place. */
  void paint(Graphics2D graphics) {
    Graphics2D own = (Graphics2D) graphics.create();
    own.translate(place.x, place.y);
    chart.paint(own, place.width, place.height);
    own.dispose();
  }

  /** Where a time lies in the picture; known once it is painted. */
  int screenX(Instant at) {
    return place.x + (int) Math.round(chart.getScreenXFromChart(x(at)));
  }

  /** Where a value lies in the picture; known once it is painted. */
  int screenY(double value) {
    return place.y + (int) Math.round(chart.getScreenYFromChart(value));
  }

  private XYSeries add(Instant[] times, double[] values) {
    String name = "series " + chart.getSeriesCollection().size();
    return chart.addSeries(name, Arrays.stream(times).mapToDouble(Plot::x).toArray(), values);
  }

  private static double x(Instant at) {
    return at.toEpochMilli();
  }
}
