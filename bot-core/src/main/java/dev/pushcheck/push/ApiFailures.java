package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.CssApiException.Kind;

/** What a check says when the account's interface did not answer it. */
final class ApiFailures {
  private ApiFailures() {}

  /** When the account did not even tell whether it has the domain. */
  static CheckResult result(PushTopic topic, String account, Failure failure) {
    if (failure.kind() != Kind.SUSPENDED) {
      return unanswered(topic, account, failure);
    }
    return topic == PushTopic.ACCOUNT
        ? suspended(account, failure)
        : CheckResult.skipped(topic, PushFinding.ACCOUNT_SUSPENDED.id());
  }

  /**
   * When the account told that it has the domain, and then did not answer. Only the check of the
   * account itself may say that it is suspended; for others, it is one more way not to know.
   */
  static CheckResult late(PushTopic topic, String account, Failure failure) {
    return topic == PushTopic.ACCOUNT
        ? result(topic, account, failure)
        : unanswered(topic, account, failure);
  }

  private static CheckResult suspended(String account, Failure failure) {
    return CheckResult.found(
        PushTopic.ACCOUNT,
        Outcome.FAILED,
        PushFinding.ACCOUNT_SUSPENDED,
        facts(account, failure).and("state", failure.code()));
  }

  private static CheckResult unanswered(PushTopic topic, String account, Failure failure) {
    Facts facts = facts(account, failure);
    return switch (failure.kind()) {
      case DENIED -> inconclusive(topic, CommonFinding.API_DENIED, facts);
      case CREDENTIALS -> inconclusive(topic, CommonFinding.API_CREDENTIALS, facts);
      case CLOCK ->
          inconclusive(topic, CommonFinding.API_CREDENTIALS, facts.and("reason", "clock"));
      case BUSY -> inconclusive(topic, CommonFinding.API_BUSY, facts);
      case SUSPENDED, NO_SUCH_DOMAIN, WITHDRAWN, FAILED ->
          inconclusive(
              topic,
              CommonFinding.API_FAILED,
              failure.requestId().isPresent() ? facts.and("reason", "answered") : facts);
    };
  }

  private static Facts facts(String account, Failure failure) {
    Facts facts =
        Facts.of("account", account).and("action", failure.action()).and("apiCode", failure.code());
    return failure.requestId().map(id -> facts.and("requestId", id)).orElse(facts);
  }

  private static CheckResult inconclusive(PushTopic topic, CommonFinding code, Facts facts) {
    return CheckResult.found(topic, Outcome.INCONCLUSIVE, code, facts);
  }
}
