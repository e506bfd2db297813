package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.css.CssAccounts.Owner;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.TencentNames;
import java.util.List;
import java.util.Optional;

/**
 * A question that only the account behind the domain can answer. Without an account, without a
 * domain, or with an account that does not answer, it is said to be untested and why.
 *
 * @param topic what the question is about
 * @param question asked of the account that has the domain
 */
record AccountCheck(PushTopic topic, Question question) implements Check<PushRun> {
  /** Why nothing is asked about a domain of the vendor's own. */
  static final String TENCENT_OWN = "tencent-own";

  /** What is asked of an account. */
  interface Question {
    List<CheckResult> ask(Owner.Found owner, PushRun run)
        throws CssApiException, InterruptedException;
  }

  @Override
  public List<CheckResult> run(PushRun run, Findings earlier) throws InterruptedException {
    Optional<String> pointless = run.reading().pointless(topic);
    if (pointless.isPresent()) {
      return List.of(CheckResult.skipped(topic, pointless.get()));
    } else if (run.domain().isEmpty()) {
      return List.of(untested(run.account().isNobody() ? Facts.NONE : PushRun.NO_DOMAIN));
    }
    Owner owner = run.account().owner(run.domain().get());
    if (owner instanceof Owner.Found found) {
      return ask(found, run);
    } else if (owner instanceof Owner.Nobody nobody) {
      return List.of(nobodys(nobody, run.domain().get()));
    } else if (owner instanceof Owner.Unknown unknown) {
      return List.of(ApiFailures.result(topic, unknown.account(), unknown.failure()));
    }
    return List.of(untested(Facts.NONE));
  }

  @Override
  public CheckResult overdue() {
    return CheckResult.found(
        topic, Outcome.INCONCLUSIVE, CommonFinding.API_FAILED, Facts.of("reason", "overdue"));
  }

  private List<CheckResult> ask(Owner.Found owner, PushRun run) throws InterruptedException {
    boolean playback = owner.domain().kind() == CssDomain.Kind.PLAYBACK;
    if (playback && (topic == PushTopic.STREAM || topic == PushTopic.HISTORY)) {
      return List.of(CheckResult.skipped(topic, PushFinding.DOMAIN_IS_PLAYBACK.id()));
    }
    try {
      return question.ask(owner, run);
    } catch (CssApiException e) {
      return List.of(ApiFailures.late(topic, owner.account().name(), e.failure()));
    }
  }

  /** The vendor's own domains stand in no account's list, whoever uses them. */
  private CheckResult nobodys(Owner.Nobody nobody, String domain) {
    boolean tencentOwn = TencentNames.isPush(domain);
    if (topic == PushTopic.DOMAIN) {
      return tencentOwn
          ? CheckResult.skipped(topic, TENCENT_OWN)
          : CheckResult.found(
              topic,
              Outcome.WARNING,
              PushFinding.DOMAIN_NOT_IN_ACCOUNT,
              Facts.of("domain", domain).and("accounts", nobody.asked()));
    }
    return tencentOwn
        ? untested(Facts.of("reason", TENCENT_OWN))
        : CheckResult.skipped(topic, PushFinding.DOMAIN_NOT_IN_ACCOUNT.id());
  }

  private CheckResult untested(Facts facts) {
    return CheckResult.found(
        topic, Outcome.INCONCLUSIVE, CommonFinding.ACCOUNT_NOT_CONFIGURED, facts);
  }
}
