package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.css.CssAccounts.Owner;
import dev.pushcheck.css.CssDomain;
import java.util.List;

/**
 * The domain is a push domain of the account, switched on. Also reads how its pushes are
 * authenticated, for the checks that come later.
 */
final class DomainIsInService implements AccountCheck.Question {
  @Override
  public List<CheckResult> ask(Owner.Found owner, PushRun run) throws InterruptedException {
    CssDomain domain = owner.domain();
    Facts facts = Facts.of("account", owner.account().name()).and("domain", domain.name());
    if (domain.kind() == CssDomain.Kind.PLAYBACK) {
      return List.of(found(Outcome.FAILED, PushFinding.DOMAIN_IS_PLAYBACK, facts));
    }
    run.account().askForAuthentication(owner);
    CheckResult result = judge(domain, facts);
    return List.of(
        run.authenticationIsOff() ? result.remarking(Remark.of("authentication-off")) : result);
  }

  private static CheckResult judge(CssDomain domain, Facts facts) {
    if (!domain.enabled()) {
      return found(Outcome.FAILED, PushFinding.DOMAIN_DISABLED, facts);
    } else if (!domain.filed().orElse(true)) {
      return found(Outcome.WARNING, PushFinding.DOMAIN_WITHOUT_ICP, facts);
    }
    return CheckResult.passed(PushTopic.DOMAIN, facts);
  }

  private static CheckResult found(Outcome outcome, PushFinding code, Facts facts) {
    return CheckResult.found(PushTopic.DOMAIN, outcome, code, facts);
  }
}
