package dev.pushcheck.doctor;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.css.CallbackRule;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CallbackTemplate;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.KnownDomain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * In an account, every push domain that the settings name follows a callback template, and its
 * template sends to our path with our key. If the settings name none, all its push domains do.
 */
final class CallbacksLeadHere implements Check<Patient> {
  private final CssAccount account;
  private final List<KnownDomain> known;
  private final CallbackSettings settings;

  CallbacksLeadHere(CssAccount account, List<KnownDomain> known, CallbackSettings settings) {
    this.account = account;
    this.known = known;
    this.settings = settings;
  }

  @Override
  public Topic topic() {
    return DoctorTopic.CALLBACKS;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) throws InterruptedException {
    try {
      List<KnownDomain> domains = domains();
      return domains.isEmpty()
          ? List.of(CheckResult.skipped(DoctorTopic.CALLBACKS, "no-own-domain"))
          : judge(domains, account.api().callbackRules(), account.api().callbackTemplates());
    } catch (CssApiException e) {
      return List.of(notTold(e.failure()));
    }
  }

  private List<KnownDomain> domains() throws CssApiException, InterruptedException {
    List<String> own =
        account.api().domains().stream()
            .filter(domain -> domain.kind() == CssDomain.Kind.PUSH && domain.enabled())
            .map(CssDomain::name)
            .toList();
    return known.isEmpty()
        ? own.stream().map(CallbacksLeadHere::anyApp).toList()
        : known.stream().filter(domain -> own.contains(domain.name())).toList();
  }

  private static KnownDomain anyApp(String name) {
    return new KnownDomain(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private List<CheckResult> judge(
      List<KnownDomain> domains, List<CallbackRule> rules, List<CallbackTemplate> templates) {
    Map<Long, CallbackTemplate> byId = new TreeMap<>();
    templates.forEach(template -> byId.put(template.id(), template));
    Map<CallbackTemplate, List<String>> followers = new LinkedHashMap<>();
    List<String> without = new ArrayList<>();
    for (KnownDomain domain : domains) {
      List<CallbackTemplate> followed =
          rules.stream()
              .filter(rule -> rule.covers(domain.name(), domain.app()))
              .flatMap(rule -> Optional.ofNullable(byId.get(rule.template())).stream())
              .distinct()
              .toList();
      if (followed.isEmpty()) {
        without.add(domain.name());
      }
      followed.forEach(
          template ->
              followers.computeIfAbsent(template, none -> new ArrayList<>()).add(domain.name()));
    }
    List<CheckResult> results = new ArrayList<>();
    if (!without.isEmpty()) {
      Facts facts = facts().and("domains", without);
      results.add(found(Outcome.FAILED, DoctorFinding.CALLBACK_RULE_MISSING, facts));
    }
    followers.forEach(
        (template, names) ->
            results.addAll(
                new TemplateJudge(settings, template)
                    .judge(facts().and("template", template.name()).and("domains", names))));
    return results.isEmpty()
        ? List.of(CheckResult.passed(DoctorTopic.CALLBACKS, facts().and("count", domains.size())))
        : results;
  }

  /** What keeps the account from answering anything at all is told by another check. */
  private CheckResult notTold(Failure failure) {
    return switch (failure.kind()) {
      case CREDENTIALS -> pointless(DoctorFinding.CREDENTIALS_REFUSED);
      case CLOCK -> pointless(DoctorFinding.CLOCK_SKEWED);
      case SUSPENDED -> pointless(DoctorFinding.OUT_OF_SERVICE);
      default -> unknown(failure);
    };
  }

  private static CheckResult pointless(DoctorFinding because) {
    return CheckResult.skipped(DoctorTopic.CALLBACKS, because.id());
  }

  private CheckResult unknown(Failure failure) {
    Facts facts =
        facts()
            .and("action", failure.action())
            .and("apiCode", failure.code())
            .and("reason", failure.kind() == Kind.DENIED ? "denied" : "silent");
    return found(
        Outcome.INCONCLUSIVE,
        DoctorFinding.CALLBACKS_UNKNOWN,
        failure.requestId().map(id -> facts.and("requestId", id)).orElse(facts));
  }

  private Facts facts() {
    return Facts.of("account", account.name());
  }

  static CheckResult found(Outcome outcome, DoctorFinding finding, Facts facts) {
    return CheckResult.found(DoctorTopic.CALLBACKS, outcome, finding, facts);
  }
}
