package dev.pushcheck.css;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stream as people write it: {@code stream}, {@code app/stream} or {@code domain/app/stream}.
 *
 * @param domain the push domain, lower case, if told
 * @param app the application, if told
 * @param stream the stream name
 */
public record StreamId(Optional<String> domain, Optional<String> app, String stream) {
  /**
   * The app of whoever chose none: https://www.tencentcloud.com/document/product/267/35970, read
   * 2026-11-22.
   */
  public static final String DEFAULT_APP = "live";

  private static final Pattern FORM =
      Pattern.compile("(?:(?:([A-Za-z0-9._-]++)/)?([A-Za-z0-9._-]++)/)?([A-Za-z0-9._-]++)");

  /** Reads a stream; empty if the text is none. Takes time linear in the length of the text. */
  public static Optional<StreamId> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new StreamId(
            Optional.ofNullable(form.group(1)).map(StreamId::lowerCase),
            Optional.ofNullable(form.group(2)),
            form.group(3)));
  }

  /** The same stream, with a domain and an app where it told none. */
  public StreamId within(Optional<String> otherDomain, Optional<String> otherApp) {
    return new StreamId(
        domain.or(() -> otherDomain.map(StreamId::lowerCase)), app.or(() -> otherApp), stream);
  }

  private static String lowerCase(String domain) {
    return domain.toLowerCase(Locale.ROOT);
  }

  /** As people write it, with all that is told. */
  @Override
  public String toString() {
    String inApp = app.map(name -> name + "/" + stream).orElse(stream);
    return domain.map(name -> name + "/" + inApp).orElse(inApp);
  }
}
