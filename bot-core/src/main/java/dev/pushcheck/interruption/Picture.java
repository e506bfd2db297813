package dev.pushcheck.interruption;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A white sheet for plots and their labels, which becomes a PNG. */
final class Picture {
  /** Wide enough to be read where a chat shows it at half its size. */
  static final int WIDTH = 1_000;

  static final Color INK = new Color(0x33, 0x3A, 0x44);
  static final Color GRID = new Color(0xE1, 0xE5, 0xEA);

  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
  private static final String ELLIPSIS = "…";

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final FontMetrics metrics;

  /** An empty sheet of this height. */
  Picture(int height) {
    image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, height);
    graphics.setFont(FONT);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    metrics = graphics.getFontMetrics();
  }

  /** How wide a text will be. */
  int width(String text) {
    return metrics.stringWidth(text);
  }

  /** The text, cut in its middle to this width; its beginning and its end tell names apart. */
  String fitted(String text, int width) {
    String fitted = text;
    for (int kept = text.length(); width(fitted) > width && kept > 2; kept--) {
      int head = kept / 2;
      fitted =
          text.substring(0, head) + ELLIPSIS + text.substring(text.length() - (kept - head) + 1);
    }
    return fitted;
  }

  /** Paints a plot; before its labels. */
  void paint(Plot plot) {
    plot.paint(graphics);
  }

  /** Writes a text that begins at x, its middle at y. */
  void writeFrom(int x, int y, String text) {
    graphics.setColor(INK);
    graphics.drawString(text, x, baseline(y));
  }

  /** Writes a text that ends at x, its middle at y. */
  void writeUntil(int x, int y, String text) {
    writeFrom(x - width(text), y, text);
  }

  /** Writes a text around x, its middle at y, moved as far as the sheet's edges demand. */
  void writeAround(int x, int y, String text) {
    int left = x - width(text) / 2;
    writeFrom(Math.max(0, Math.min(left, WIDTH - width(text))), y, text);
  }

  /** The file's bytes. */
  byte[] png() {
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // The usual stream would keep a file in the directory for temporary ones.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private int baseline(int middle) {
    return middle + (metrics.getAscent() - metrics.getDescent()) / 2;
  }
}
