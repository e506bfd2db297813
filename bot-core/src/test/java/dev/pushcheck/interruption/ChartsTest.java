package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.PushQualityTest.fading;
import static dev.pushcheck.interruption.PushQualityTest.quality;
import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.NOW;
import static dev.pushcheck.interruption.SampleInterruptions.history;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static dev.pushcheck.interruption.SampleInterruptions.many;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int RED = 0xC62828;
  private static final int BLUE = 0x1F5FA8;

  @ParameterizedTest
  @CsvSource({"1, 92", "2, 138", "10, 276", "200, 276"})
  void aTimelineHasARowForEachStream(int interruptions, int height) throws IOException {
    BufferedImage image = decoded(timeline(many(interruptions)));
    assertThat(image.getWidth()).isEqualTo(1_000);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  @Test
  void aTimelineNeverHasMoreThanTwelveRows() throws IOException {
    Interruption[] all = new Interruption[40];
    Arrays.setAll(all, i -> interruption("a-long-name-for-a-stream-" + i, 60L * i, 30, NETWORK));
    assertThat(decoded(timeline(history(all))).getHeight()).isEqualTo(8 + 12 * 46 + 38);
  }

  @Test
  void aBreakIsMarkedInItsRowAndAtItsTime() throws IOException {
    BufferedImage early =
        decoded(
            timeline(
                history(
                    interruption("a", 40_000, 60, NETWORK), interruption("b", 10, 60, NETWORK))));
    assertThat(redIn(early, 0, 500, 8, 54)).as("first row, left half").isPositive();
    assertThat(redIn(early, 500, 1_000, 8, 54)).as("first row, right half").isZero();
    assertThat(redIn(early, 0, 500, 54, 100)).as("second row, left half").isZero();
    assertThat(redIn(early, 500, 1_000, 54, 100)).as("second row, right half").isPositive();
  }

  @Test
  void marksAtTheEdgesAreWhole() {
    TimeRange axis = Charts.axis(many(2));
    assertThat(axis).isEqualTo(new TimeRange(NOW.minusSeconds(120 + 300), NOW.plusSeconds(240)));
  }

  @Test
  void theAxisShowsOnlyWhereSomethingHappened() {
    InterruptionHistory evening = history(interruption("a", 3_600, 7_200, NETWORK));
    TimeRange axis = Charts.axis(evening);
    assertThat(axis.length()).hasMinutes(6 + 120 + 6);
    InterruptionHistory endless = history(interruption("a", 3_600, 500_000, NETWORK));
    assertThat(Charts.axis(endless).length()).hasMinutes(10);
  }

  @Test
  void qualityIsTwoPanelsAndTheMomentOfTheBreak() throws IOException {
    BufferedImage image =
        decoded(Charts.painted().quality(quality(fading(100, 3)), ZONE).orElseThrow());
    assertThat(image.getWidth()).isEqualTo(1_000);
    assertThat(image.getHeight()).isEqualTo(378);
    assertThat(count(image, BLUE, 0, 1_000, 0, 180)).isGreaterThan(500);
    assertThat(count(image, BLUE, 0, 1_000, 180, 378)).isZero();
    assertThat(count(image, RED, 900, 1_000, 0, 378)).isGreaterThan(250);
  }

  @Test
  void oneMeasurementIsAChartToo() throws IOException {
    PushQuality one = quality(fading(100, 3).subList(0, 1));
    assertThat(decoded(Charts.painted().quality(one, ZONE).orElseThrow())).isNotNull();
    PushQuality zeros = quality(fading(0, 0).subList(115, 120));
    assertThat(decoded(Charts.painted().quality(zeros, ZONE).orElseThrow())).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 20",
    "1, 20",
    "30, 40",
    "25, 40",
    "20, 20",
    "60, 60",
    "61, 80",
    "99, 100",
    "2628, 4000",
    "4000, 4000",
    "12345, 20000",
  })
  void panelsEndAtARoundNumber(double value, double top) {
    assertThat(QualityChart.roundedUp(value)).isEqualTo(top);
  }

  @Test
  void nothingHappenedIsNoPicture() {
    assertThat(Charts.painted().timeline(history(), ZONE)).isEmpty();
  }

  static Stream<Throwable> whatJavaThrowsWithoutFonts() {
    return Stream.of(
        new IllegalStateException("Fontconfig head is null, check your fonts"),
        new InternalError("java.lang.reflect.InvocationTargetException"),
        new Error("Probable fatal error:No fonts found."),
        new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file"),
        new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"),
        new NullPointerException());
  }

  @ParameterizedTest
  @MethodSource("whatJavaThrowsWithoutFonts")
  void thereIsNoPictureWithoutFonts(Throwable thrown) {
    assertThat(Charts.painted(throwing(thrown)).timeline(many(3), ZONE)).isEmpty();
  }

  @Test
  void runningOutOfMemoryIsNoWantOfFonts() {
    Charts charts = Charts.painted(throwing(new OutOfMemoryError("heap")));
    assertThatThrownBy(() -> charts.timeline(many(3), ZONE)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void namesAreCutInTheMiddle() {
    Picture picture = new Picture(10);
    String name = "live/a-very-long-stream-name-for-the-show-number-17";
    String fitted = picture.fitted(name, 200);
    assertThat(fitted).startsWith("live/a-").contains("…").endsWith("17");
    assertThat(picture.width(fitted)).isLessThanOrEqualTo(200);
    assertThat(picture.fitted("live/a", 200)).isEqualTo("live/a");
  }

  private static UnaryOperator<byte[]> throwing(Throwable thrown) {
    return png -> {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    };
  }

  private static byte[] timeline(InterruptionHistory history) {
    return Charts.painted().timeline(history, ZONE).orElseThrow();
  }

  private static BufferedImage decoded(byte[] png) throws IOException {
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Marks are see-through, so any strong red counts. */
  private static long redIn(BufferedImage image, int left, int right, int top, int bottom) {
    long found = 0;
    for (int x = left; x < right; x++) {
      for (int y = top; y < bottom; y++) {
        int rgb = image.getRGB(x, y);
        found += (rgb >> 16 & 0xFF) > 180 && (rgb >> 8 & 0xFF) < 120 ? 1 : 0;
      }
    }
    return found;
  }

  private static long count(
      BufferedImage image, int color, int left, int right, int top, int bottom) {
    long found = 0;
    for (int x = left; x < right; x++) {
      for (int y = top; y < bottom; y++) {
        found += (image.getRGB(x, y) & 0xFFFFFF) == color ? 1 : 0;
      }
    }
    return found;
  }
}
