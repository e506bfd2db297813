package dev.pushcheck.doctor;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CallbackSettings.Unsigned;
import dev.pushcheck.css.CallbackTemplate;
import dev.pushcheck.settings.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a callback template against what the bot takes. Under which name the bot is reached from
 * outside, the settings do not say: only paths are compared.
 */
final class TemplateJudge {
  private static final String TROUBLED = "troubled";

  private final CallbackSettings settings;
  private final CallbackTemplate template;

  TemplateJudge(CallbackSettings settings, CallbackTemplate template) {
    this.settings = settings;
    this.template = template;
  }

  /**
   * All that is wrong with it.
   *
   * @param facts which template it is
   */
  List<CheckResult> judge(Facts facts) {
    List<String> missing = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (Map.Entry<String, Optional<Secret>> address :
        List.of(
            Map.entry("began", template.began()),
            Map.entry("ended", template.ended()),
            Map.entry(TROUBLED, template.troubled()))) {
      if (address.getValue().isEmpty()) {
        missing.add(address.getKey());
      } else if (!leadsHere(address.getValue().get())) {
        elsewhere.add(address.getKey());
      }
    }
    List<CheckResult> results = new ArrayList<>();
    addAddresses(DoctorFinding.CALLBACK_ADDRESS_MISSING, missing, facts, results);
    addAddresses(DoctorFinding.CALLBACK_ADDRESS_ELSEWHERE, elsewhere, facts, results);
    key(facts).ifPresent(results::add);
    return results;
  }

  private boolean leadsHere(Secret address) {
    try {
      URI uri = new URI(address.reveal());
      // What is sent with a query is not for us, either.
      return uri.getRawQuery() == null
          && settings.path().equals(Secret.of(String.valueOf(uri.getRawPath())));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Without word of troubles, no outage is missed: what is said of them is only less. */
  private static void addAddresses(
      DoctorFinding finding, List<String> types, Facts facts, List<CheckResult> results) {
    if (!types.isEmpty()) {
      Outcome outcome = types.equals(List.of(TROUBLED)) ? Outcome.WARNING : Outcome.FAILED;
      results.add(CallbacksLeadHere.found(outcome, finding, facts.and("types", types)));
    }
  }

  private Optional<CheckResult> key(Facts facts) {
    if (settings.key().isEmpty()) {
      return Optional.of(missing(Outcome.WARNING, facts.and("reason", "settings")));
    } else if (template.key().isEmpty()) {
      boolean refused = settings.unsigned() == Unsigned.REFUSED;
      return Optional.of(missing(refused ? Outcome.FAILED : Outcome.WARNING, facts));
    }
    return template.key().equals(settings.key())
        ? Optional.empty()
        : Optional.of(
            CallbacksLeadHere.found(Outcome.FAILED, DoctorFinding.CALLBACK_KEY_DIFFERENT, facts));
  }

  private static CheckResult missing(Outcome outcome, Facts facts) {
    return CallbacksLeadHere.found(outcome, DoctorFinding.CALLBACK_KEY_MISSING, facts);
  }
}
