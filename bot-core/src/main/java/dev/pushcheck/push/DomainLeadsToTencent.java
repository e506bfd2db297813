package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Code;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.check.Topic;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.TencentNames;
import dev.pushcheck.net.Resolution;
import dev.pushcheck.net.Resolution.Ending;
import dev.pushcheck.net.Resolution.Hop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The push domain's CNAME leads to the vendor's push service
 * (https://www.tencentcloud.com/document/product/267/31057, read 2026-11-22).
 */
final class DomainLeadsToTencent implements Check<PushRun> {
  @Override
  public Topic topic() {
    return PushTopic.CNAME;
  }

  @Override
  public List<CheckResult> run(PushRun run, Findings earlier) throws InterruptedException {
    Optional<String> pointless = run.pointless(PushTopic.CNAME, earlier);
    if (pointless.isPresent()) {
      return List.of(CheckResult.skipped(PushTopic.CNAME, pointless.get()));
    } else if (run.domain().isEmpty()) {
      return List.of(
          found(Outcome.INCONCLUSIVE, CommonFinding.ACCOUNT_NOT_CONFIGURED, PushRun.NO_DOMAIN));
    }
    String domain = run.domain().get();
    List<CheckResult> results = new ArrayList<>();
    Resolution resolution = run.dns().resolve(domain);
    CheckResult result = judge(resolution, run);
    results.add(
        disagrees(resolution, run)
            ? result.remarking(Remark.of("console-and-dns-disagree"))
            : result);
    String host = run.url().map(PushUrl::host).orElse(domain);
    if (!host.equals(domain)) {
      hostWithoutAddress(host, run).ifPresent(results::add);
    }
    return results;
  }

  /** SRT names the domain apart from the host; wherever that leads, it must lead somewhere. */
  private static Optional<CheckResult> hostWithoutAddress(String host, PushRun run)
      throws InterruptedException {
    Resolution resolution = run.dns().resolve(host);
    return resolution.ending() == Ending.ADDRESSES
        ? Optional.empty()
        : Optional.of(judge(resolution, run));
  }

  private static CheckResult judge(Resolution resolution, PushRun run) throws InterruptedException {
    Facts facts = facts(resolution, assigned(resolution, run));
    boolean alias = !resolution.hops().isEmpty();
    return switch (resolution.ending()) {
      case FAILED ->
          found(
              Outcome.INCONCLUSIVE,
              PushFinding.DNS_FAILED,
              facts.and("detail", resolution.detail()));
      case LOOP -> failed(PushFinding.CNAME_LOOP, facts);
      case NO_SUCH_NAME ->
          alias
              ? failed(PushFinding.CNAME_DANGLING, facts.and("end", resolution.end()))
              : failed(PushFinding.DOMAIN_DOES_NOT_EXIST, nonexistent(facts, resolution));
      case NO_DATA ->
          alias
              ? failed(PushFinding.CNAME_DANGLING, facts.and("end", resolution.end()))
              : failed(PushFinding.CNAME_MISSING, facts);
      case ADDRESSES -> {
        if (TencentNames.isPush(resolution.name())) {
          yield CheckResult.passed(PushTopic.CNAME, facts)
              .remarking(Remark.of("tencent-own-domain"));
        }
        yield alias
            ? judgeTarget(resolution, facts, run)
            : judgeWithoutAlias(resolution, facts, run);
      }
    };
  }

  /** The first of the vendor's names in the chain decides; behind it, the chain is theirs. */
  private static CheckResult judgeTarget(Resolution resolution, Facts facts, PushRun run) {
    Optional<String> theirs =
        resolution.hops().stream().map(Hop::target).filter(TencentNames::isTencent).findFirst();
    if (theirs.isEmpty()) {
      return failed(PushFinding.CNAME_ELSEWHERE, facts.and("end", resolution.end()));
    }
    String target = theirs.get();
    Facts told = facts.and("target", target);
    if (TencentNames.isPlayback(target)) {
      return failed(PushFinding.CNAME_TO_PLAYBACK, told);
    } else if (!isAssigned(target, resolution, run)) {
      return found(Outcome.WARNING, PushFinding.CNAME_OTHER_TARGET, told);
    }
    CheckResult passed = CheckResult.passed(PushTopic.CNAME, told);
    return resolution.hops().get(0).target().equals(target)
        ? passed
        : passed.remarking(Remark.of("cname-is-indirect"));
  }

  private static CheckResult judgeWithoutAlias(Resolution resolution, Facts facts, PushRun run)
      throws InterruptedException {
    Resolution assigned = run.dns().resolve(assigned(resolution, run));
    if (assigned.ending() == Ending.FAILED) {
      Facts unknown = Facts.of("domain", assigned.name()).and("detail", assigned.detail());
      return found(Outcome.INCONCLUSIVE, PushFinding.DNS_FAILED, unknown);
    }
    boolean same =
        assigned.ending() == Ending.ADDRESSES
            && resolution.addresses().stream().anyMatch(assigned.addresses()::contains);
    return same
        ? found(Outcome.WARNING, PushFinding.CNAME_FLATTENED, facts)
        : failed(PushFinding.CNAME_MISSING, facts);
  }

  /** By the account's word where there is one, else by the published rule. */
  private static boolean isAssigned(String target, Resolution resolution, PushRun run) {
    return inAccount(resolution, run)
        .flatMap(CssDomain::assignedTarget)
        .map(assigned -> leadsOver(assigned, resolution))
        .orElseGet(() -> TencentNames.isAssigned(target, resolution.name()));
  }

  private static String assigned(Resolution resolution, PushRun run) {
    return inAccount(resolution, run)
        .flatMap(CssDomain::assignedTarget)
        .orElseGet(() -> TencentNames.assignedTarget(resolution.name()));
  }

  /** Whether the vendor sees a CNAME that we do not. */
  private static boolean disagrees(Resolution resolution, PushRun run) {
    return resolution.ending() != Ending.FAILED
        && inAccount(resolution, run)
            .flatMap(CssDomain::seenTarget)
            .filter(theirs -> !leadsOver(theirs, resolution))
            .isPresent();
  }

  private static Optional<CssDomain> inAccount(Resolution resolution, PushRun run) {
    return run.account().domainSoFar().filter(domain -> domain.name().equals(resolution.name()));
  }

  private static boolean leadsOver(String target, Resolution resolution) {
    return resolution.hops().stream().anyMatch(hop -> hop.target().equals(target));
  }

  private static Facts facts(Resolution resolution, String assigned) {
    Facts facts = Facts.of("domain", resolution.name()).and("assigned", assigned);
    return resolution.hops().isEmpty()
        ? facts
        : facts.and(
            "chain",
            resolution.hops().stream().map(hop -> hop.name() + " → " + hop.target()).toList());
  }

  /** A name of the vendor's own is not mended by a record of the customer's. */
  private static Facts nonexistent(Facts facts, Resolution resolution) {
    return TencentNames.isTencent(resolution.name()) ? facts.and("reason", "tencent-own") : facts;
  }

  private static CheckResult failed(PushFinding code, Facts facts) {
    return found(Outcome.FAILED, code, facts);
  }

  private static CheckResult found(Outcome outcome, Code code, Facts facts) {
    return CheckResult.found(PushTopic.CNAME, outcome, code, facts);
  }
}
