package dev.pushcheck.command;

import dev.pushcheck.settings.Quotation;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The options that say more of a stream's name. */
final class StreamOptions {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  private StreamOptions() {}

  /** The push domain, if given. */
  static Optional<String> domain(CommandRequest request) throws UsageException {
    return name(request, "domain", "push.example.com");
  }

  /** The app, if given. */
  static Optional<String> app(CommandRequest request) throws UsageException {
    return name(request, "app", "live");
  }

  private static Optional<String> name(CommandRequest request, String option, String example)
      throws UsageException {
    Optional<String> value = request.argument(option);
    if (value.isPresent() && !NAME.matcher(value.get()).matches()) {
      throw new UsageException(
          "usage.bad-stream-option",
          Map.of("value", Quotation.of(value.get()), "option", option, "example", example));
    }
    return value;
  }
}
