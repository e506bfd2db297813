package dev.pushcheck.sandbox.account;

/**
 * A refusal with one of the vendor's error codes. The common ones:
 * https://www.tencentcloud.com/document/product/1123/67534 (read 2026-11-22).
 */
final class ApiError extends RuntimeException {
  private final String code;

  ApiError(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }

  /** What the vendor puts into {@code Response}. */
  Answer answer() {
    return new Answer().with("Error", new Answer().with("Code", code).with("Message", message()));
  }

  private String message() {
    return String.valueOf(getMessage());
  }
}
