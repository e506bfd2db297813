package dev.pushcheck.css;

import com.google.gson.JsonObject;
import java.util.function.Predicate;

/** Calls the actions of one account's interface. Safe for use by several threads. */
@FunctionalInterface
interface ActionCaller {
  /** The fields of the answer, which is never one of the vendor's errors. */
  Fields call(ApiAction action, JsonObject parameters) throws CssApiException, InterruptedException;

  /** The fields under a name of the answer, which must be as expected. */
  default Fields call(
      ApiAction action, JsonObject parameters, String name, Predicate<Fields> expected)
      throws CssApiException, InterruptedException {
    Fields answer = call(action, parameters);
    Fields inner = answer.inner(name);
    if (!expected.test(inner)) {
      throw unreadable(action, answer);
    }
    return inner;
  }

  /** That an answer is not what the vendor's documents promise. */
  static CssApiException unreadable(ApiAction action, Fields answer) {
    return Failures.of(action, ErrorCodes.UNREADABLE, answer.text("RequestId"));
  }
}
