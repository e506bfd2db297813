package dev.pushcheck.css;

import dev.pushcheck.css.CssApiException.Failure;
import java.util.concurrent.Callable;

/** How a question failed, for tests of many failures. */
final class ApiProblem {
  private ApiProblem() {}

  /** Asks, and expects no answer. */
  static Failure of(Callable<?> question) {
    return exception(question).failure();
  }

  static CssApiException exception(Callable<?> question) {
    try {
      throw new AssertionError("answered " + question.call());
    } catch (CssApiException e) {
      return e;
    } catch (Exception e) {
      throw new AssertionError("failed otherwise", e);
    }
  }
}
