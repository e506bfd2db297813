package dev.pushcheck.sandbox.account;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The times that the API reads: ISO 8601 with a zone, or date and time with a blank between them,
 * which is Beijing time: https://www.tencentcloud.com/document/product/267/36094 (read 2026-11-22).
 */
final class RequestTime {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private RequestTime() {}

  static Optional<Instant> parse(String text) {
    try {
      int blank = text.indexOf(' ');
      return Optional.of(
          blank < 0
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(BEIJING));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
