package dev.pushcheck.net;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * What one look-up of a name gave.
 *
 * @param name the name asked for, lower case, without trailing dot
 * @param hops the CNAME chain in order; empty if the name is no alias
 * @param addresses the IPv4, then IPv6 addresses at the end; empty unless {@link Ending#ADDRESSES}
 * @param ending how the chain ended
 * @param detail for {@link Ending#FAILED} what the resolver said, such as {@code SERVFAIL}; else
 *     empty
 * @param ttl how long this may be kept: the least of all records involved, zero for failures
 */
public record Resolution(
    String name,
    List<Hop> hops,
    List<InetAddress> addresses,
    Ending ending,
    String detail,
    Duration ttl) {
  /** Copies the lists. */
  public Resolution {
    hops = List.copyOf(hops);
    addresses = List.copyOf(addresses);
  }

  /** The name at which the chain ended: the last target, or the name itself without a CNAME. */
  public String end() {
    return hops.isEmpty() ? name : hops.get(hops.size() - 1).target();
  }

  /**
   * One CNAME record.
   *
   * @param name the alias, lower case, without trailing dot
   * @param target what it points to, likewise
   * @param ttl of this record
   */
  public record Hop(String name, String target, Duration ttl) {}

  /** How a chain ended. */
  public enum Ending {
    /** In at least one address. */
    ADDRESSES,
    /** In a name that exists but has no address. */
    NO_DATA,
    /** In a name that does not exist; without hops, it is the name asked for. */
    NO_SUCH_NAME,
    /** In a name it had already passed. */
    LOOP,
    /** The resolver failed or did not answer; nothing is known. */
    FAILED
  }
}
