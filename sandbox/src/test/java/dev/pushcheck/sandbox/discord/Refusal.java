package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;

/** An answer that is no success: the status, Discord's own code, and its words. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final transient JsonObject errors;

  Refusal(int status, int code, String message) {
    this(status, code, message, new JsonObject());
  }

  /**
   * A refusal with details.
   *
   * @param errors by the field that is wrong
   */
  Refusal(int status, int code, String message, JsonObject errors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The body does not have the form it should have. */
  static Refusal form(String what) {
    return new Refusal(400, 50_035, "Invalid Form Body: " + what);
  }

  int status() {
    return status;
  }

  String body() {
    return Json.of("code", code, "message", getMessage(), "errors", errors).toString();
  }
}
