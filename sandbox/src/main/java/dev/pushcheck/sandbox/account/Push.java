package dev.pushcheck.sandbox.account;

import java.time.Instant;

/**
 * A push that is going on.
 *
 * @param stream where to
 * @param clientIp whence
 * @param startedAt since when
 * @param sequence the vendor's number of this push
 * @param parameters what followed the "?" of the address; as it holds a signature, it is not in
 *     {@link #toString}
 * @param media what arrives now
 */
public record Push(
    StreamPath stream,
    String clientIp,
    Instant startedAt,
    String sequence,
    String parameters,
    Media media) {
  /** A healthy push without authentication. */
  public static Push of(StreamPath stream, String clientIp, Instant startedAt) {
    String sequence = Long.toString(startedAt.toEpochMilli());
    return new Push(stream, clientIp, startedAt, sequence, "", Media.healthy());
  }

  /** The same with another sequence. */
  public Push sequence(String sequence) {
    return new Push(stream, clientIp, startedAt, sequence, parameters, media);
  }

  /** The same with parameters in its address. */
  public Push parameters(String parameters) {
    return new Push(stream, clientIp, startedAt, sequence, parameters, media);
  }

  /** The same with other media. */
  public Push media(Media media) {
    return new Push(stream, clientIp, startedAt, sequence, parameters, media);
  }

  @Override
  public String toString() {
    return "Push[%s from %s since %s, %s]".formatted(stream, clientIp, startedAt, media);
  }
}
