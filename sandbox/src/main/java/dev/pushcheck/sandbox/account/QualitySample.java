package dev.pushcheck.sandbox.account;

import java.time.Duration;
import java.time.Instant;

/**
 * What the vendor measured of a push at one moment.
 *
 * @param push which push, whether it still goes on or not
 * @param time when
 * @param media what arrived then
 * @param lag how far the media's own time is behind the clock; grows when an uplink stalls
 */
public record QualitySample(Push push, Instant time, Media media, Duration lag) {
  /** A sample without lag. */
  public static QualitySample of(Push push, Instant time, Media media) {
    return new QualitySample(push, time, media, Duration.ZERO);
  }
}
