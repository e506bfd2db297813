package dev.pushcheck.push;

import dev.pushcheck.css.StreamId;
import dev.pushcheck.settings.Quotation;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A push signature that stands in a text, with as much of its address as does. It holds nothing of
 * the signature itself but a number by which it is known again.
 *
 * @param shown what was seen, masked
 * @param stream {@code domain/app/stream} as far as it can be shown; may be empty
 * @param expires until when it can be pushed with; empty if the text does not tell
 * @param print the same for the same signature; nothing can be made of it
 */
public record PastedSignature(String shown, String stream, Optional<Instant> expires, int print) {
  /** Longer than what a message of Slack's or Discord's may be. */
  private static final int MAX_LENGTH = 64 * 1024;

  private static final int MOST = 16;

  /**
   * A whole one, also behind a misspelt or an escaped name: 32 digits of MD5 or 64 of SHA-256
   * (https://www.tencentcloud.com/document/product/267/31560, read 2026-11-22).
   */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "tx[_-]?se(?:cr|rc)et(?:\"?[ \\t]{0,2}[=:][ \\t]{0,2}\"?|%(?:25)?3d)"
              + "((?:[0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-z]))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EXPIRY =
      Pattern.compile(
          "tx_?time(?:\"?[=:]\"?|%(?:25)?3d)([0-9a-f]{7,14})(?![0-9a-z])",
          Pattern.CASE_INSENSITIVE);

  /** What nobody sees, and what chats put into long words. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u115F\\u1160\\u3164]++");

  private static final Pattern HTML_EQUALS = Pattern.compile("&#(?:0*61|x0*3d);");

  /** A signature of zeroes or of one digit only is an example. */
  private static final Pattern EXAMPLE = Pattern.compile("(.)\\1*");

  /** Those that stand in a text, each once, the one that holds longest first. Never throws. */
  public static List<PastedSignature> in(String text) {
    String plain = plain(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    List<PastedSignature> found = new ArrayList<>();
    Matcher signature = SIGNATURE.matcher(plain);
    while (found.size() < MOST && signature.find()) {
      String digits = signature.group(1).toLowerCase(Locale.ROOT);
      if (!EXAMPLE.matcher(digits).matches()
          && found.stream().noneMatch(other -> other.print() == digits.hashCode())) {
        found.add(of(word(plain, signature.start(), signature.end()), digits.hashCode()));
      }
    }
    found.sort(
        Comparator.comparing(
            pasted -> pasted.expires().orElse(Instant.MAX), Comparator.reverseOrder()));
    return List.copyOf(found);
  }

  /** Whether nobody can push with it any more. */
  public boolean hasExpired(Instant now) {
    return expires.filter(end -> !end.isAfter(now)).isPresent();
  }

  private static PastedSignature of(String word, int print) {
    Optional<PushUrl> url =
        PushReading.of(word) instanceof PushReading.Address address
            ? Optional.of(address.url())
            : Optional.empty();
    String shown = url.map(PushUrl::toString).orElseGet(() -> Quotation.of(word));
    return new PastedSignature(
        shown.isBlank() || shown.equals("…") ? PushUrl.TX_SECRET + "=•••" : shown,
        url.map(PastedSignature::name).orElse(""),
        expiry(word),
        print);
  }

  private static String name(PushUrl url) {
    return Stream.of(url.domain() + "/" + url.app() + "/" + url.stream(), url.domain())
        .flatMap(name -> StreamId.read(name).stream())
        .findFirst()
        .map(id -> Quotation.of(id.toString()))
        .orElse("");
  }

  private static Optional<Instant> expiry(String word) {
    Matcher expiry = EXPIRY.matcher(word);
    if (expiry.find() && TxTime.read(expiry.group(1)) instanceof TxTime.Seconds seconds) {
      return Optional.of(seconds.expires());
    }
    return Optional.empty();
  }

  /** What stands between blanks around a place. */
  private static String word(String text, int from, int to) {
    int start = from;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int end = to;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static String plain(String text) {
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return HTML_EQUALS.matcher(visible).replaceAll("=");
  }
}
