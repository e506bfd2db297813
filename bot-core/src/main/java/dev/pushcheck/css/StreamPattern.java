package dev.pushcheck.css;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which streams are meant: written like a {@link StreamId}, with {@code *} for any run of
 * characters. What is left out may be anything.
 *
 * @param domain the push domain, lower case
 * @param app the application
 * @param stream the stream name
 */
public record StreamPattern(
    Optional<String> domain, Optional<String> app, Optional<String> stream) {
  /** Every stream. */
  public static final StreamPattern ANY =
      new StreamPattern(Optional.empty(), Optional.empty(), Optional.empty());

  private static final char STAR = '*';
  private static final String PART = "([A-Za-z0-9._*-]++)";
  private static final Pattern FORM =
      Pattern.compile("(?:(?:" + PART + "/)?" + PART + "/)?" + PART);

  /** Reads a pattern; empty if the text is none. Takes time linear in the length of the text. */
  public static Optional<StreamPattern> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new StreamPattern(
            Optional.ofNullable(form.group(1)).map(StreamPattern::lowerCase),
            Optional.ofNullable(form.group(2)),
            Optional.of(form.group(3))));
  }

  /** The same pattern, with a domain and an app where it told none. */
  public StreamPattern within(Optional<String> otherDomain, Optional<String> otherApp) {
    return new StreamPattern(
        domain.or(() -> otherDomain.map(StreamPattern::lowerCase)), app.or(() -> otherApp), stream);
  }

  /** Whether a stream is meant. */
  public boolean matches(StreamName name) {
    return fits(domain, name.domain()) && fits(app, name.app()) && fits(stream, name.stream());
  }

  /** Whether every stream that another pattern means is meant. */
  public boolean includes(StreamPattern other) {
    return includes(domain, other.domain)
        && includes(app, other.app)
        && includes(stream, other.stream);
  }

  /** Whether some stream may be meant by both. */
  public boolean overlaps(StreamPattern other) {
    return overlaps(domain, other.domain)
        && overlaps(app, other.app)
        && overlaps(stream, other.stream);
  }

  /** The domain, if it can be but one. */
  public Optional<String> exactDomain() {
    return domain.filter(StreamPattern::isExact);
  }

  /** The app, if it can be but one. */
  public Optional<String> exactApp() {
    return app.filter(StreamPattern::isExact);
  }

  /** The stream name, if it can be but one. */
  public Optional<String> exactStream() {
    return stream.filter(StreamPattern::isExact);
  }

  /** As people write it; {@code *} where nothing is told. */
  @Override
  public String toString() {
    String inApp = app.map(name -> name + "/").orElse("");
    return domain.map(name -> name + "/" + app.orElse("*") + "/").orElse(inApp)
        + stream.orElse("*");
  }

  private static boolean isExact(String part) {
    return part.indexOf(STAR) < 0;
  }

  private static boolean fits(Optional<String> part, String name) {
    return part.isEmpty() || fits(part.get(), name);
  }

  /** Goes back to the last star only, so hostile patterns take no more than length times length. */
  private static boolean fits(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == STAR) {
        star = p++;
        resume = n;
      } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    return pattern.chars().skip(p).allMatch(c -> c == STAR);
  }

  /** A star of the other is a character like any, which only a star includes. */
  private static boolean includes(Optional<String> part, Optional<String> other) {
    return part.isEmpty() || fits(part.get(), other.orElse("*"));
  }

  private static boolean overlaps(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || overlap(one.get(), other.get());
  }

  /** Whether some text fits both; takes length times length. */
  private static boolean overlap(String one, String other) {
    boolean[][] rest = new boolean[one.length() + 1][other.length() + 1];
    for (int i = one.length(); i >= 0; i--) {
      for (int j = other.length(); j >= 0; j--) {
        boolean starOne = i < one.length() && one.charAt(i) == STAR;
        boolean starOther = j < other.length() && other.charAt(j) == STAR;
        if (i == one.length() && j == other.length()) {
          rest[i][j] = true;
        } else if (starOne || starOther) {
          rest[i][j] =
              (starOne && (rest[i + 1][j] || (j < other.length() && rest[i][j + 1])))
                  || (starOther && (rest[i][j + 1] || (i < one.length() && rest[i + 1][j])));
        } else {
          rest[i][j] =
              i < one.length()
                  && j < other.length()
                  && one.charAt(i) == other.charAt(j)
                  && rest[i + 1][j + 1];
        }
      }
    }
    return rest[0][0];
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
