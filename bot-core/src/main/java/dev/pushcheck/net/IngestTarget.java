package dev.pushcheck.net;

import java.net.InetAddress;
import java.util.List;

/**
 * What to knock at, as an encoder would, but without any signature.
 *
 * @param transport how
 * @param host the name an encoder would connect to: for TLS and RTMP's {@code tcUrl}
 * @param port 1 to 65535
 * @param app RTMP's application; not used for SRT
 * @param addresses the addresses the guard has admitted, at least one; nothing else is contacted
 */
public record IngestTarget(
    Transport transport, String host, int port, String app, List<InetAddress> addresses) {
  /** Copies the addresses; refuses a port that cannot be. */
  public IngestTarget {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + port);
    }
    addresses = List.copyOf(addresses);
  }
}
