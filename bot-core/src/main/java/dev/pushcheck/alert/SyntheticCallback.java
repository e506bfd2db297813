package dev.pushcheck.alert;

import dev.pushcheck.css.StreamName;
import java.io.IOException;
import java.time.Instant;

/** Sends a callback to the bot itself, as the vendor would. Safe for use by several threads. */
@FunctionalInterface
public interface SyntheticCallback {
  /** Nobody listens for callbacks, so none can be sent. */
  SyntheticCallback NONE =
      (stream, sequence, at) -> {
        throw new IOException("nothing listens for callbacks");
      };

  /**
   * Tells that a push has ended, and waits until that is acknowledged.
   *
   * @throws IOException if it is not
   */
  void send(StreamName stream, String sequence, Instant at)
      throws IOException, InterruptedException;
}
