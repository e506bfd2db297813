package dev.pushcheck.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that are nobody's on the public Internet, by kind.
 *
 * @see <a
 *     href="https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml">IANA's
 *     table for IPv4</a>
 * @see <a
 *     href="https://www.iana.org/assignments/iana-ipv6-special-registry/iana-ipv6-special-registry.xhtml">IANA's
 *     table for IPv6</a>
 */
final class SpecialAddresses {
  /** Meant for benchmarks; in practice what a proxy hands out in place of a real address. */
  static final String FAKE = "fake";

  private static final String RESERVED = "reserved";

  private static final List<Block> IPV4 =
      List.of(
          Block.of("0.0.0.0", 8, "unspecified"),
          Block.of("10.0.0.0", 8, "private"),
          Block.of("100.64.0.0", 10, "shared"),
          Block.of("127.0.0.0", 8, "loopback"),
          Block.of("169.254.0.0", 16, "link-local"),
          Block.of("172.16.0.0", 12, "private"),
          Block.of("192.0.0.0", 24, RESERVED),
          Block.of("192.0.2.0", 24, "documentation"),
          Block.of("192.88.99.0", 24, RESERVED),
          Block.of("192.168.0.0", 16, "private"),
          Block.of("198.18.0.0", 15, FAKE),
          Block.of("198.51.100.0", 24, "documentation"),
          Block.of("203.0.113.0", 24, "documentation"),
          Block.of("224.0.0.0", 4, "multicast"),
          Block.of("255.255.255.255", 32, "broadcast"),
          Block.of("240.0.0.0", 4, RESERVED));

  private static final List<Block> IPV6 =
      List.of(
          Block.of("::", 128, "unspecified"),
          Block.of("::1", 128, "loopback"),
          Block.of("64:ff9b:1::", 48, "private"),
          Block.of("2001::", 23, RESERVED),
          Block.of("2001:db8::", 32, "documentation"),
          Block.of("3fff::", 20, "documentation"),
          Block.of("fc00::", 7, "private"),
          Block.of("fe80::", 10, "link-local"),
          Block.of("fec0::", 10, "private"),
          Block.of("ff00::", 8, "multicast"));

  /** What IPv6 hands out to the public Internet; whatever lies outside is special by default. */
  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3, "");

  private static final Block MAPPED = new Block(mappedPrefix(), 96, "");
  private static final Block TRANSLATED = Block.of("64:ff9b::", 96, "");
  private static final Block SIX_TO_FOUR = Block.of("2002::", 16, "");

  private SpecialAddresses() {}

  /** What kind of special address this is; empty for one that is public. */
  static Optional<String> kind(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? kind(IPV4, bytes) : ipv6Kind(bytes);
  }

  private static Optional<String> ipv6Kind(byte[] bytes) {
    if (MAPPED.contains(bytes) || TRANSLATED.contains(bytes)) {
      return kind(IPV4, Arrays.copyOfRange(bytes, 12, 16));
    }
    if (SIX_TO_FOUR.contains(bytes)) {
      return Optional.of(kind(IPV4, Arrays.copyOfRange(bytes, 2, 6)).orElse(RESERVED));
    }
    Optional<String> kind = kind(IPV6, bytes);
    return kind.isPresent() || GLOBAL_UNICAST.contains(bytes) ? kind : Optional.of(RESERVED);
  }

  private static Optional<String> kind(List<Block> blocks, byte[] address) {
    return blocks.stream().filter(b -> b.contains(address)).map(Block::kind).findFirst();
  }

  /** Not to be had from {@link InetAddress}, which makes IPv4 of it. */
  private static byte[] mappedPrefix() {
    byte[] prefix = new byte[16];
    prefix[10] = (byte) 0xFF;
    prefix[11] = (byte) 0xFF;
    return prefix;
  }

  /** All addresses which share the first bits; the array is never changed. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Block(byte[] prefix, int bits, String kind) {
    static Block of(String prefix, int bits, String kind) {
      return new Block(IpLiteral.parse(prefix).orElseThrow().getAddress(), bits, kind);
    }

    boolean contains(byte[] address) {
      int whole = bits / 8;
      int rest = bits % 8;
      return Arrays.equals(prefix, 0, whole, address, 0, whole)
          && (rest == 0 || ((prefix[whole] ^ address[whole]) & 0xFF) >> (8 - rest) == 0);
    }
  }
}
