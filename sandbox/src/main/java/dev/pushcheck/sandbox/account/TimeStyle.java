package dev.pushcheck.sandbox.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How the API writes times of pushes and bans: its documents and samples show all of these.
 * https://cloud.tencent.com/document/api/267/35965 (UTC in the text, an offset in the sample),
 * https://www.tencentcloud.com/document/product/267/36094 (without zone), both read 2026-11-22.
 */
public enum TimeStyle {
  /** {@code 2019-06-20T17:10:39Z}. */
  UTC("yyyy-MM-dd'T'HH:mm:ss'Z'", 0),
  /** {@code 2019-06-21T01:10:39+08:00}. */
  BEIJING_OFFSET("yyyy-MM-dd'T'HH:mm:ssxxx", 8),
  /** {@code 2019-06-21 01:10:39.87}, which is Beijing time. */
  BEIJING_PLAIN("yyyy-MM-dd HH:mm:ss.SS", 8),
  /** {@code 2019-06-21 01:10:39}, which is Beijing time. */
  BEIJING_SECONDS("yyyy-MM-dd HH:mm:ss", 8);

  private final DateTimeFormatter format;

  TimeStyle(String pattern, int hoursEastOfGreenwich) {
    format =
        DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
            .withZone(ZoneOffset.ofHours(hoursEastOfGreenwich));
  }

  String write(Instant time) {
    return format.format(time);
  }
}
