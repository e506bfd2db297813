package dev.pushcheck.css;

import dev.pushcheck.css.CssApiException.Failure;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes failures of codes. What the vendor writes besides a code may quote what was sent, so
 * nothing else is passed on.
 */
final class Failures {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,80}");
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private Failures() {}

  static CssApiException of(ApiAction action, String code) {
    return of(action, code, Optional.empty());
  }

  /** Of what came over the wire, which may be anything. */
  static CssApiException of(ApiAction action, String code, Optional<String> requestId) {
    String known = CODE.matcher(code).matches() ? code : ErrorCodes.UNREADABLE;
    return new CssApiException(
        new Failure(
            ErrorCodes.kind(known),
            action.vendorName(),
            known,
            requestId.filter(REQUEST_ID.asMatchPredicate())));
  }
}
