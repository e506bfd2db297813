package dev.pushcheck.push;

import java.util.Locale;
import java.util.Optional;

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
    int question = query.lastIndexOf('?', last);
    if (question > first) {
      String name = secondName(query.substring(0, question), stream);
      return name.isEmpty()
          ? Optional.empty()
          : Optional.of(new DoubledKey(name, query.substring(question + 1)));
    }
    boolean nameAgain = first <= last && query.endsWith("/" + stream) && isOurs(query);
    return nameAgain
        ? Optional.of(new DoubledKey(stream, query.substring(0, query.lastIndexOf('/'))))
        : Optional.empty();
  }

  private static int position(String text, String what) {
    int at = text.indexOf(what);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** The name that follows the last value, which is none of the customer's own. */
  private static String secondName(String before, String stream) {
    if (!isOurs(before)) {
      return "";
    }
    String value = before.substring(before.lastIndexOf('=') + 1);
    int slash = value.lastIndexOf('/');
    return slash >= 0 ? value.substring(slash + 1) : value.endsWith(stream) ? stream : "";
  }

  private static boolean isOurs(String query) {
    int start = Math.max(query.lastIndexOf('&'), query.lastIndexOf('?')) + 1;
    return query.regionMatches(true, start, OURS, 0, OURS.length());
  }
}
