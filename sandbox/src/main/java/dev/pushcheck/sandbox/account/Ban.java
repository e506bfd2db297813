package dev.pushcheck.sandbox.account;

import java.time.Instant;

/**
 * A stream that must not be pushed. By default the name alone bans, whatever the domain and the
 * app: https://www.tencentcloud.com/document/product/267/30794 (read 2026-11-22).
 *
 * @param stream what was banned
 * @param from since when
 * @param until when the ban ends by itself
 */
public record Ban(StreamPath stream, Instant from, Instant until) {
  boolean holds(String streamName, Instant now) {
    return stream.name().equals(streamName) && now.isBefore(until);
  }
}
