package dev.pushcheck.net;

import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** How host names are written here: lower case, no trailing dot. */
final class HostNames {
  private static final int MAX_CHARS = 253;
  private static final int MAX_LABEL_CHARS = 63;

  private HostNames() {}

  /** The name as it is compared and shown. */
  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The name as it is shown, of one that came over the wire. */
  static String plain(Name name) {
    return plain(name.toString());
  }

  /** The name as it is asked for; empty if no host can be called so. */
  static Optional<Name> parse(String name) {
    String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (host.length() > MAX_CHARS || IpLiteral.parse(host).isPresent()) {
      return Optional.empty();
    }
    String[] labels = host.split("\\.", -1);
    for (String label : labels) {
      if (!isLabel(label)) {
        return Optional.empty();
      }
    }
    return isNumber(labels[labels.length - 1]) ? Optional.empty() : Optional.of(absolute(host));
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= MAX_LABEL_CHARS
        && label.chars().allMatch(HostNames::isAllowed);
  }

  /** The underscore is no host's by the book, but occurs in real CNAME targets. */
  private static boolean isAllowed(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** There is no top-level domain of digits: this is an IP address with a slip in it. */
  private static boolean isNumber(String label) {
    return label.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Name absolute(String host) {
    try {
      return Name.fromString(host + ".");
    } catch (TextParseException e) {
      throw new IllegalArgumentException("a name that was found to be right", e);
    }
  }
}
