package dev.pushcheck.css;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields that the rows of several lists have. */
final class StreamFields {
  /** For an address that is not public. */
  private static final String NO_ADDRESS = "-";

  /** As written in {@code 640*352}; zeros where no picture came. */
  private static final Pattern RESOLUTION =
      Pattern.compile("([1-9]\\d{0,4}) ?[*xX×] ?([1-9]\\d{0,4})");

  private StreamFields() {}

  /** The stream of a row, where the row is silent with the domain and the app asked for. */
  static Optional<StreamName> name(
      Fields row, String domainField, Optional<String> askedDomain, Optional<String> askedApp) {
    Optional<String> domain = row.text(domainField).or(() -> askedDomain);
    Optional<String> app = row.text("AppName").or(() -> askedApp);
    Optional<String> stream = row.text("StreamName");
    return domain.isEmpty() || app.isEmpty() || stream.isEmpty()
        ? Optional.empty()
        : Optional.of(new StreamName(lowerCase(domain.get()), app.get(), stream.get()));
  }

  static Optional<String> clientAddress(Fields row) {
    return row.text("ClientIp").filter(address -> !address.equals(NO_ADDRESS));
  }

  static Optional<String> resolution(Fields row) {
    return row.text("Resolution")
        .map(RESOLUTION::matcher)
        .filter(Matcher::matches)
        .map(sides -> sides.group(1) + "x" + sides.group(2));
  }

  /** Whether a stream is among those asked for; names are equal or different, never alike. */
  static boolean isAskedFor(
      StreamName found, Optional<String> domain, Optional<String> app, Optional<String> stream) {
    return domain.map(StreamFields::lowerCase).map(found.domain()::equals).orElse(true)
        && app.map(found.app()::equals).orElse(true)
        && stream.map(found.stream()::equals).orElse(true);
  }

  static String lowerCase(String domain) {
    return domain.toLowerCase(Locale.ROOT);
  }
}
