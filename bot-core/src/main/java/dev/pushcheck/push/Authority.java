package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.net.IpLiteral;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Host and port of an address, and what follows them.
 *
 * @param host lower case, without trailing dot; brackets of IPv6 are kept
 * @param port as written
 * @param rest what follows
 */
record Authority(String host, OptionalInt port, String rest) {
  private static final int MAX_HOST = 253;

  /** What belongs to parameters, not even in a placeholder. */
  private static final String MARKS = "=&?";

  private static final int MAX_PORT = 65_535;
  private static final Pattern FORM =
      Pattern.compile("(\\[[^\\]/?#]*+]|[^:/?#]*+)(?::([^/?#]*+))?+(.*+)", Pattern.DOTALL);
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?\\.?");

  static Authority read(String text, List<Slip> slips) throws UnreadableException {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new UnreadableException(text);
    }
    OptionalInt port = port(form.group(2), text);
    return new Authority(host(form.group(1), text, slips), port, form.group(3));
  }

  /**
   * A host as it should be written.
   *
   * @param from the text from there on
   * @throws UnreadableException if it can be none
   */
  static String host(String written, String from, List<Slip> slips) throws UnreadableException {
    if (written.length() > MAX_HOST || !written.chars().allMatch(c -> MARKS.indexOf(c) < 0)) {
      throw new UnreadableException(from);
    }
    String host = withoutZone(written.toLowerCase(Locale.ROOT));
    if (Placeholders.in(written) && !host.startsWith("[")) {
      slips.add(
          Slip.failed(
              PushFinding.ADDRESS_PLACEHOLDER,
              Facts.of("part", "domain"),
              PushTopic.DOMAIN,
              PushTopic.CNAME,
              PushTopic.INGEST));
    } else if (IpLiteral.parse(host).isPresent()) {
      slips.add(
          Slip.failed(
              PushFinding.ADDRESS_BARE_IP,
              Facts.of("host", host),
              PushTopic.DOMAIN,
              PushTopic.CNAME,
              PushTopic.INGEST));
    } else if (!NAME.matcher(host).matches() || host.contains("..")) {
      throw new UnreadableException(from);
    }
    return withoutDot(host);
  }

  private static OptionalInt port(@Nullable String written, String text)
      throws UnreadableException {
    if (written == null) {
      return OptionalInt.empty();
    }
    boolean digits = !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || written.length() > 5) {
      throw new UnreadableException(text);
    }
    int port = Integer.parseInt(written);
    if (port < 1 || port > MAX_PORT) {
      throw new UnreadableException(text);
    }
    return OptionalInt.of(port);
  }

  /** The zone of an IPv6 address means something on one machine only. */
  private static String withoutZone(String host) {
    int zone = host.startsWith("[") ? host.indexOf('%') : -1;
    return zone < 0 ? host : host.substring(0, zone) + "]";
  }

  private static String withoutDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
