package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.css.CssAccounts.Owner;
import dev.pushcheck.css.CssApi;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.StreamName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The account behind the domain is in service: not stopped, not frozen, not in arrears. */
final class AccountIsInService implements AccountCheck.Question {
  @Override
  public List<CheckResult> ask(Owner.Found owner, PushRun run)
      throws CssApiException, InterruptedException {
    Optional<StreamName> stream = run.streamName();
    if (stream.isPresent()) {
      requireService(owner, stream.get());
    }
    String site = owner.account().site().name().toLowerCase(Locale.ROOT);
    return List.of(
        CheckResult.passed(
            PushTopic.ACCOUNT,
            Facts.of("account", owner.account().name()).and(PushRun.SITE, site)));
  }

  /** That the account has the domain may be minutes old; the state of a stream never is. */
  private static void requireService(Owner.Found owner, StreamName stream)
      throws CssApiException, InterruptedException {
    try {
      CssApi.StreamState unused = owner.account().api().state(stream);
    } catch (CssApiException e) {
      if (e.failure().kind() == CssApiException.Kind.SUSPENDED) {
        throw e;
      }
    }
  }
}
