package dev.pushcheck.app.settings;

import dev.pushcheck.net.HostAndPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and addresses of machines. Nothing here asks DNS. */
final class HostForms {
  private static final int MAX_NAME_CHARS = 253;
  private static final int MAX_PORT = 65535;
  private static final Pattern NAME =
      Pattern.compile("(?i)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.(?!$)|$))+");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern LOOKS_LIKE_IPV4 = Pattern.compile("[0-9.]+");
  private static final Pattern LOOKS_LIKE_IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern WITH_PORT =
      Pattern.compile("(?:\\[(?<v6>[^\\[\\]]+)]|(?<host>[^:\\[\\]]+)):(?<port>[0-9]{1,5})");
  private static final Pattern WITH_SCHEME =
      Pattern.compile("(?<scheme>(?i:https?)://)(?<authority>[^/?#@]+)/?");

  static final ValueForm<String> DOMAIN =
      new ValueForm<>(
          "a domain such as push.example.com, without scheme or path",
          text -> name(text).filter(name -> name.contains(".")));

  static final ValueForm<String> HOST =
      new ValueForm<>(
          "a host name or an IP address, without port",
          text -> name(text).or(() -> address(text).map(InetAddress::getHostAddress)));

  static final ValueForm<HostAndPort> HOST_AND_PORT =
      new ValueForm<>(
          "host:port, an IPv6 address in brackets, a port from 1 to 65535", HostForms::hostAndPort);

  /** Where to listen; port 0 leaves it to the system. */
  static final ValueForm<HostAndPort> LISTEN =
      new ValueForm<>(
          "host:port, an IPv6 address in brackets, a port from 1 to 65535 or 0 for any",
          text -> hostAndPort(text, 0));

  static final ValueForm<String> ENDPOINT =
      new ValueForm<>(
          "http:// or https:// and a host, with or without port, without path",
          HostForms::endpoint);

  static final ValueForm<InetSocketAddress> ADDRESS_AND_PORT =
      new ValueForm<>(
          "an IP address and a port from 1 to 65535, an IPv6 address in brackets",
          text ->
              hostAndPort(text)
                  .flatMap(
                      found ->
                          address(found.host())
                              .map(ip -> new InetSocketAddress(ip, found.port()))));

  private HostForms() {}

  private static Optional<HostAndPort> hostAndPort(String text) {
    return hostAndPort(text, 1);
  }

  private static Optional<HostAndPort> hostAndPort(String text, int lowestPort) {
    Matcher parts = WITH_PORT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(parts.group("port"));
    if (port < lowestPort || port > MAX_PORT) {
      return Optional.empty();
    }
    String v6 = parts.group("v6");
    Optional<String> host =
        v6 == null
            ? HOST.read(parts.group("host"))
            : address(v6).filter(ip -> v6.contains(":")).map(InetAddress::getHostAddress);
    return host.map(found -> new HostAndPort(found, port));
  }

  private static Optional<String> endpoint(String text) {
    Matcher parts = WITH_SCHEME.matcher(text);
    return Optional.of(parts)
        .filter(Matcher::matches)
        .map(form -> form.group("authority"))
        .filter(to -> hostAndPort(to).isPresent() || HOST.read(to).isPresent())
        .map(to -> parts.group("scheme").toLowerCase(Locale.ROOT) + to);
  }

  private static Optional<String> name(String text) {
    return Optional.of(text)
        .filter(name -> name.length() <= MAX_NAME_CHARS)
        .filter(NAME.asMatchPredicate())
        .filter(name -> !LOOKS_LIKE_IPV4.matcher(name).matches())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static Optional<InetAddress> address(String text) {
    if (!IPV4.matcher(text).matches() && !LOOKS_LIKE_IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
