package dev.pushcheck.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xbill.DNS.Address;

/**
 * Reads an IP address in every notation that some program takes for one, so that none of them
 * passes for a name. Where programs differ, C's {@code inet_aton} is followed: {@code 010.0.0.1} is
 * 8.0.0.1, although Java would read 10.0.0.1.
 */
public final class IpLiteral {
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0++(?=[0-9])");
  private static final long MAX_IPV4 = 0xFFFF_FFFFL;

  private IpLiteral() {}

  /**
   * The address written there, without zone id; empty if the text is no address but perhaps a name.
   * Takes any text, and never asks anybody.
   *
   * @param host what stands in a URL's host: IPv6 with or without brackets, IPv4 with one to four
   *     parts in decimal, octal or hexadecimal, also in full-width or circled digits
   */
  public static Optional<InetAddress> parse(String host) {
    String text = ascii(host).strip();
    return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
  }

  /** Every character alone, as IDNA maps it; at once, long combining sequences would take long. */
  private static String ascii(String host) {
    StringBuilder ascii = new StringBuilder(host.length());
    host.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                ascii.append((char) c);
              } else if (c == '。' || c == '｡') {
                ascii.append('.');
              } else if (Character.getType(c) != Character.FORMAT) {
                ascii.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
              }
            });
    return ascii.toString();
  }

  private static Optional<InetAddress> ipv6(String text) {
    String address = text;
    if (text.startsWith("[")) {
      if (!text.endsWith("]")) {
        return Optional.empty();
      }
      address = text.substring(1, text.length() - 1);
    }
    int zone = address.indexOf('%');
    String plain = zone < 0 ? address : address.substring(0, zone);
    byte[] bytes = Address.toByteArray(withoutLeadingZeros(plain), Address.IPv6);
    return bytes == null ? Optional.empty() : Optional.of(of(bytes));
  }

  /**
   * Java takes any number of zeros before the parts of an IPv4 tail; dnsjava takes none too many.
   */
  private static String withoutLeadingZeros(String ipv6) {
    int tail = ipv6.lastIndexOf(':') + 1;
    return ipv6.indexOf('.', tail) < 0
        ? ipv6
        : ipv6.substring(0, tail) + LEADING_ZEROS.matcher(ipv6.substring(tail)).replaceAll("");
  }

  private static Optional<InetAddress> ipv4(String text) {
    String[] parts =
        (text.endsWith(".") ? text.substring(0, text.length() - 1) : text).split("\\.", 5);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long part = number(parts[i]);
      if (part < 0 || part > (last ? MAX_IPV4 >> (8 * i) : 0xFF)) {
        return Optional.empty();
      }
      address |= last ? part : part << (8 * (3 - i));
    }
    return Optional.of(
        of(
            new byte[] {
              (byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address
            }));
  }

  private static long number(String part) {
    if (part.isEmpty()) {
      return -1;
    }
    if (part.startsWith("0x") || part.startsWith("0X")) {
      return number(part, 2, 16);
    }
    long octal = part.startsWith("0") ? number(part, 1, 8) : -1;
    return octal >= 0 ? octal : number(part, 0, 10);
  }

  private static long number(String digits, int from, int radix) {
    long number = 0;
    for (int i = from; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      number = number * radix + digit;
      if (digit < 0 || number > MAX_IPV4) {
        return -1;
      }
    }
    return number;
  }

  /** Turns IPv4-mapped addresses into the IPv4 address that is meant. */
  static InetAddress of(byte[] address) {
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address of " + address.length + " bytes", e);
    }
  }
}
