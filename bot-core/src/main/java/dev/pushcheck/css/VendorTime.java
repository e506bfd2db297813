package dev.pushcheck.css;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times the vendor writes, which differ from page to page: {@code 2019-01-07T12:00:00Z}
 * (https://www.tencentcloud.com/document/product/267/30800), the same with an offset
 * (https://cloud.tencent.com/document/api/267/35965), and {@code 2019-06-21 01:10:39.87}, which is
 * Beijing time (https://www.tencentcloud.com/document/product/267/36094), all read 2026-11-22. That
 * the form with a {@code T} and without any offset is UTC is our guess.
 */
final class VendorTime {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final Pattern FORM =
      Pattern.compile(
          "(?<date>\\d{4}-\\d\\d-\\d\\d)(?<mark>[T ])"
              + "(?<time>\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
              + " ?(?<offset>Z|[+-]\\d\\d(?::?\\d\\d)?)?");

  private VendorTime() {}

  /** Reads a time; empty for anything else, also for days that no calendar has. */
  static Optional<Instant> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(form.group("date"));
      LocalTime time = LocalTime.parse(form.group("time"));
      return Optional.of(date.atTime(time).toInstant(offset(form)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As requests want it: UTC, in whole seconds. */
  static String write(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static ZoneOffset offset(Matcher form) {
    String written = form.group("offset");
    if (written != null) {
      return ZoneOffset.of(written);
    }
    return form.group("mark").equals("T") ? ZoneOffset.UTC : BEIJING;
  }
}
