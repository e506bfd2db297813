package dev.pushcheck.net;

import dev.pushcheck.net.Resolution.Ending;
import dev.pushcheck.net.Resolution.Hop;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Resolutions as a name server might give them, all to be kept for 30 seconds. */
final class SampleResolutions {
  static final Duration TTL = Duration.ofSeconds(30);

  private SampleResolutions() {}

  /** A name with addresses of its own. */
  static Resolution direct(String name, String... addresses) {
    return new Resolution(name, List.of(), ips(addresses), Ending.ADDRESSES, "", TTL);
  }

  /** A chain of names, the last of which has the address. */
  static Resolution chain(String address, String... names) {
    return new Resolution(names[0], hops(names), ips(address), Ending.ADDRESSES, "", TTL);
  }

  /** A chain of names that ends without addresses. */
  static Resolution without(Ending ending, String... names) {
    Duration ttl = ending == Ending.FAILED ? Duration.ZERO : TTL;
    return new Resolution(names[0], hops(names), List.of(), ending, "", ttl);
  }

  static InetAddress ip(String literal) {
    return IpLiteral.parse(literal).orElseThrow();
  }

  private static List<InetAddress> ips(String... literals) {
    return Arrays.stream(literals).map(SampleResolutions::ip).toList();
  }

  private static List<Hop> hops(String... names) {
    List<Hop> hops = new ArrayList<>();
    for (int i = 1; i < names.length; i++) {
      hops.add(new Hop(names[i - 1], names[i], TTL));
    }
    return hops;
  }
}
