package dev.pushcheck.push;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Expiries that an address may have been signed for before somebody edited its txTime. */
final class SigningTimes {
  private static final List<Duration> SPANS =
      Stream.concat(
              Stream.of(1, 5, 10, 15, 20, 30, 45, 90).map(Duration::ofMinutes),
              Stream.concat(
                  Stream.of(1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 18, 20, 24, 36, 48, 72)
                      .map(Duration::ofHours),
                  Stream.of(4, 5, 6, 7, 10, 14, 15, 30, 31, 60, 90, 180, 365, 366, 730)
                      .map(Duration::ofDays)))
          .toList();

  private static final List<Duration> ROUNDINGS =
      List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

  /** Where "today" begins for most of our users. */
  private static final Duration BEIJING = Duration.ofHours(8);

  private SigningTimes() {}

  /**
   * Times that lie a usual span around the given txTime and around now, both also rounded, written
   * as the given one is.
   */
  static Stream<String> around(String txTime, Instant now) {
    if (!(TxTime.read(txTime) instanceof TxTime.Seconds given)) {
      return bases(now)
          .flatMap(SigningTimes::spans)
          .mapToObj(TxTime::hex)
          .flatMap(hex -> Stream.of(hex, hex.toLowerCase(Locale.ROOT)))
          .distinct();
    }
    boolean lowerCase = !txTime.equals(txTime.toUpperCase(Locale.ROOT));
    return LongStream.concat(bases(given.expires()), bases(now))
        .flatMap(SigningTimes::spans)
        .distinct()
        .mapToObj(
            time -> {
              String hex = given.base() == 10 ? Long.toString(time) : TxTime.hex(time);
              return lowerCase ? hex.toLowerCase(Locale.ROOT) : hex;
            })
        .filter(time -> !time.equals(txTime));
  }

  private static LongStream bases(Instant instant) {
    long seconds = instant.getEpochSecond();
    LongStream rounded =
        ROUNDINGS.stream()
            .mapToLong(Duration::toSeconds)
            .map(unit -> Math.floorDiv(seconds, unit) * unit);
    long day = Duration.ofDays(1).toSeconds();
    long today = Math.floorDiv(seconds + BEIJING.toSeconds(), day) * day - BEIJING.toSeconds();
    return LongStream.concat(LongStream.of(seconds, today), rounded);
  }

  private static LongStream spans(long base) {
    return LongStream.concat(
        LongStream.of(base),
        SPANS.stream()
            .mapToLong(Duration::toSeconds)
            .flatMap(span -> LongStream.of(base + span, base - span)));
  }
}
