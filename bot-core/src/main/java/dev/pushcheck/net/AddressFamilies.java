package dev.pushcheck.net;

import dev.pushcheck.net.Resolution.Ending;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes one answer of what IPv4 and IPv6 have said about the same name. */
final class AddressFamilies {
  private AddressFamilies() {}

  /** What an encoder that takes either family would find. */
  static Resolution join(Resolution ipv4, Resolution ipv6) {
    if (ipv4.ending() == Ending.ADDRESSES && ipv6.ending() == Ending.ADDRESSES) {
      return sameChain(ipv4, ipv6) ? both(ipv4, ipv6) : ipv4;
    }
    return rank(ipv4, ipv6) <= rank(ipv6, ipv4) ? ipv4 : ipv6;
  }

  /**
   * Whether both went the same way. If not, the addresses of one must not pass under the chain of
   * the other: the chain is what speaks for them before {@link AddressGuard}.
   */
  private static boolean sameChain(Resolution ipv4, Resolution ipv6) {
    return targets(ipv4).equals(targets(ipv6));
  }

  private static List<String> targets(Resolution resolution) {
    return resolution.hops().stream().map(Resolution.Hop::target).toList();
  }

  private static Resolution both(Resolution ipv4, Resolution ipv6) {
    List<InetAddress> addresses = new ArrayList<>(ipv4.addresses());
    ipv6.addresses().stream().filter(a -> !addresses.contains(a)).forEach(addresses::add);
    Duration ttl = ipv4.ttl().compareTo(ipv6.ttl()) < 0 ? ipv4.ttl() : ipv6.ttl();
    return new Resolution(ipv4.name(), ipv4.hops(), addresses, Ending.ADDRESSES, "", ttl);
  }

  /**
   * Which of two endings says more, the lower the better. That a name is missing holds for every
   * family, so it outweighs a failure; that one family has no data says nothing about the other.
   * Servers that deny a name for IPv6 while they have it for IPv4 exist, so "no data" outweighs "no
   * such name".
   */
  private static int rank(Resolution resolution, Resolution other) {
    return switch (resolution.ending()) {
      case ADDRESSES -> 0;
      case LOOP -> 1;
      case NO_DATA -> other.ending() == Ending.FAILED ? 5 : 2;
      case NO_SUCH_NAME -> 3;
      case FAILED -> 4;
    };
  }
}
