package dev.pushcheck.css;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a person who pushes, without what would lead to their home. */
public final class MaskedAddress {
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
  private static final Pattern IPV6 =
      Pattern.compile("([0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}):[0-9A-Fa-f:.]*");

  private MaskedAddress() {}

  /**
   * The first 24 bits of an IPv4 address, the first 48 of an IPv6 address; of anything else,
   * nothing.
   */
  public static String of(String address) {
    Matcher ipv4 = IPV4.matcher(address);
    if (ipv4.matches()) {
      return ipv4.group(1) + ".*";
    }
    Matcher ipv6 = IPV6.matcher(address);
    return ipv6.matches() ? ipv6.group(1) + ":*" : "*";
  }
}
