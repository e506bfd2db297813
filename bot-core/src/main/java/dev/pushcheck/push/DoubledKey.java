package dev.pushcheck.push;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stream key that the encoder has put behind an address which held one already: {@code
 * stream?…/stream?…}.
 *
 * @param stream the name in the second key
 * @param query the parameters of the second key
 */
record DoubledKey(String stream, String query) {
  private static final String OURS = "tx";

  /** Finds the second key in the parameters of the first. */
  static Optional<DoubledKey> find(String stream, String query) {
    String lower = query.toLowerCase(Locale.ROOT);
    int first = Math.min(position(lower, "txsecret="), position(lower, "txtime="));
    int last = Math.max(lower.lastIndexOf("txsecret="), lower.lastIndexOf("txtime="));
    // The second key may hold question marks of the customer's own.
    for (int at = query.lastIndexOf('?', last); at > first; at = query.lastIndexOf('?', at - 1)) {
      String parameter = query.substring(startOfParameter(query, at), at);
      String name =
          parameter.endsWith("/" + stream) && isRepeated(lower, at)
              ? stream
              : secondName(parameter, stream);
      if (!name.isEmpty()) {
        return Optional.of(new DoubledKey(name, query.substring(at + 1)));
      }
    }
    boolean nameAgain =
        first <= last
            && query.endsWith("/" + stream)
            && isOurs(query.substring(startOfParameter(query, query.length())));
    return nameAgain
        ? Optional.of(new DoubledKey(stream, query.substring(0, query.lastIndexOf('/'))))
        : Optional.empty();
  }

  private static int position(String text, String what) {
    int at = text.indexOf(what);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** The name that follows a value of ours; none follows the customer's own. */
  private static String secondName(String parameter, String stream) {
    int slash = parameter.lastIndexOf('/');
    if (!isOurs(parameter)) {
      return "";
    }
    return slash >= 0 ? parameter.substring(slash + 1) : parameter.endsWith(stream) ? stream : "";
  }

  /** Whether what stands before is said again behind, as by two keys. */
  private static boolean isRepeated(String query, int at) {
    return Stream.of("txsecret=", "txtime=")
        .anyMatch(name -> query.indexOf(name) < at && query.indexOf(name, at) >= 0);
  }

  private static int startOfParameter(String query, int end) {
    int start = end;
    while (start > 0 && query.charAt(start - 1) != '&' && query.charAt(start - 1) != '?') {
      start--;
    }
    return start;
  }

  private static boolean isOurs(String parameter) {
    return parameter.regionMatches(true, 0, OURS, 0, OURS.length());
  }
}
