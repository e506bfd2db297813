package dev.pushcheck.css;

import java.util.Optional;

/**
 * A stream with its full name.
 *
 * @param domain the push domain, lower case
 * @param app the application
 * @param stream the stream name
 */
public record StreamName(String domain, String app, String stream) {
  /** The same as people may write it in part. */
  public StreamId id() {
    return new StreamId(Optional.of(domain), Optional.of(app), stream);
  }

  /** As people write it: {@code domain/app/stream}. */
  @Override
  public String toString() {
    return domain + "/" + app + "/" + stream;
  }
}
