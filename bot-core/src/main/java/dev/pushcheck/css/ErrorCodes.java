package dev.pushcheck.css;

import dev.pushcheck.css.CssApiException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to make of error codes. The vendor's common ones:
 * https://www.tencentcloud.com/document/product/1123/67534, those of CSS: {@code LiveErrorCode} of
 * https://github.com/TencentCloud/tencentcloud-sdk-java, both read 2026-11-22. Ours have small
 * letters only.
 */
final class ErrorCodes {
  /** No answer in time. */
  static final String TIMEOUT = "timeout";

  /** The connection was refused, cut, or never came about. */
  static final String NO_CONNECTION = "no-connection";

  /** An answer that is not what the vendor's documents promise. */
  static final String UNREADABLE = "unreadable";

  /** More than the vendor lets anybody read. */
  static final String TOO_MANY = "too-many";

  /** A list that was another one each time it was read. */
  static final String KEPT_CHANGING = "kept-changing";

  /** Held back by ourselves, so as not to exceed the vendor's limits. */
  static final String HELD_BACK = "held-back";

  /** The settings give nothing to change the account with. */
  static final String NO_ACTION_CREDENTIALS = "no-action-credentials";

  /** Followed by the status of an answer that is not the vendor's. */
  static final String HTTP = "http-";

  /** The vendor or who stands before it says "too many requests". */
  static final String HTTP_TOO_MANY = HTTP + 429;

  private static final String HTTP_SERVER_SIDE = HTTP + 5;

  private static final Map<String, Kind> EXACT =
      Map.ofEntries(
          Map.entry("AuthFailure.UnauthorizedOperation", Kind.DENIED),
          Map.entry("FailedOperation.AuthError", Kind.DENIED),
          Map.entry("InternalError.NotPermmitOperat", Kind.DENIED),
          Map.entry(NO_ACTION_CREDENTIALS, Kind.DENIED),
          Map.entry("AuthFailure.SignatureExpire", Kind.CLOCK),
          Map.entry("LimitExceeded.RateLimitExceeded", Kind.BUSY),
          Map.entry(HTTP_TOO_MANY, Kind.BUSY),
          Map.entry(HELD_BACK, Kind.BUSY),
          Map.entry("ResourceNotFound.ForbidService", Kind.SUSPENDED),
          Map.entry("ResourceNotFound.FreezeService", Kind.SUSPENDED),
          Map.entry("ResourceNotFound.StopService", Kind.SUSPENDED),
          Map.entry("ResourceNotFound.UserDisableService", Kind.SUSPENDED),
          Map.entry("ResourceNotFound.UserNotExist", Kind.SUSPENDED),
          Map.entry("ResourceNotFound.UserNotFount", Kind.SUSPENDED), // The vendor's spelling.
          Map.entry("ResourceNotFound.InvalidUser", Kind.SUSPENDED),
          Map.entry("InternalError.InvalidUser", Kind.SUSPENDED),
          Map.entry("FailedOperation.OutOfService", Kind.SUSPENDED),
          Map.entry("ActionOffline", Kind.WITHDRAWN),
          Map.entry("InvalidAction", Kind.WITHDRAWN));

  /** In order of preference; a code without anything behind the word counts, too. */
  private static final List<Map.Entry<String, Kind>> FAMILIES =
      List.of(
          Map.entry("UnauthorizedOperation", Kind.DENIED),
          Map.entry("AuthFailure", Kind.CREDENTIALS),
          Map.entry("RequestLimitExceeded", Kind.BUSY));

  private static final Set<String> LACKING_DOMAIN =
      Set.of("DomainNotExist", "PushDomainNoRecord", "PlayDomainNoRecord", "DomainNoRecord");

  private static final Set<String> NOT_FOUND = Set.of("ResourceNotFound", "InternalError");

  private static final Set<String> NOT_LIVE =
      Set.of(
          "FailedOperation.StreamNotExist",
          "FailedOperation.HasNotLivingStream",
          "InternalError.HasNotLivingStream",
          "InternalError.GetStreamInfoError",
          "ResourceUnavailable.StreamNotExist");

  private ErrorCodes() {}

  static Kind kind(String code) {
    Kind exact = EXACT.get(code);
    if (exact != null) {
      return exact;
    } else if (NOT_FOUND.contains(family(code)) && LACKING_DOMAIN.contains(detail(code))) {
      return Kind.NO_SUCH_DOMAIN;
    }
    return FAMILIES.stream()
        .filter(entry -> entry.getKey().equals(family(code)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Kind.FAILED);
  }

  /** Whether it means no more than that nobody pushes the stream. */
  static boolean saysNotLive(String code) {
    return NOT_LIVE.contains(code);
  }

  /** Whether it says that the domain lacks the filing which mainland China asks for. */
  static boolean saysNotFiled(String code) {
    return NOT_FOUND.contains(family(code)) && detail(code).equals("DomainNoRecord");
  }

  /** Whether the same question may well be answered a moment later. */
  static boolean passes(String code) {
    return switch (kind(code)) {
      case BUSY -> !code.equals(HELD_BACK);
      case FAILED ->
          (family(code).equals("InternalError") && !saysNotLive(code))
              || code.equals("FailedOperation.CallOtherSvrFailed")
              || code.equals(TIMEOUT)
              || code.equals(NO_CONNECTION)
              || code.startsWith(HTTP_SERVER_SIDE);
      default -> false;
    };
  }

  private static String family(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }

  private static String detail(String code) {
    return code.substring(code.indexOf('.') + 1);
  }
}
