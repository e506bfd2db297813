package dev.pushcheck.net;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * Which resolvers are asked.
 *
 * @param servers in order of preference; empty for the system's own
 * @param timeout how long one server is given for one question, more than zero
 */
public record DnsSettings(List<InetSocketAddress> servers, Duration timeout) {
  /** The system's resolvers, two seconds. */
  public static final DnsSettings DEFAULT = new DnsSettings(List.of(), Duration.ofSeconds(2));

  /** Copies the servers. */
  public DnsSettings {
    servers = List.copyOf(servers);
  }
}
