package dev.pushcheck.css;

/**
 * A stream with its full name.
 *
 * @param domain the push domain, lower case
 * @param app the application
 * @param stream the stream name
 */
public record StreamName(String domain, String app, String stream) {
  /** As people write it: {@code domain/app/stream}. */
  @Override
  public String toString() {
    return domain + "/" + app + "/" + stream;
  }
}
