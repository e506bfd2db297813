package dev.pushcheck.net;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How far ingest probing goes.
 *
 * @param timeout for each step of a probe: connecting, handshake, {@code connect}; more than zero
 * @param allowPrivateAddresses whether private, loopback and other special addresses may be
 *     contacted
 * @param allowedHosts names that may be contacted from chat although nothing else speaks for them;
 *     lower case
 * @param control an RTMP ingest known to work, probed to tell a dead ingest from a dead network of
 *     our own
 */
public record ProbeSettings(
    Duration timeout,
    boolean allowPrivateAddresses,
    Set<String> allowedHosts,
    Optional<HostAndPort> control) {
  /** Three seconds, public addresses only, no control. */
  public static final ProbeSettings DEFAULT =
      new ProbeSettings(Duration.ofSeconds(3), false, Set.of(), Optional.empty());

  /** Copies the hosts. */
  public ProbeSettings {
    allowedHosts = Set.copyOf(allowedHosts);
  }
}
