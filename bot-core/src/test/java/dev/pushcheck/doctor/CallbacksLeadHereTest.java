package dev.pushcheck.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Code;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CallbackSettings.Unsigned;
import dev.pushcheck.css.CallbackTemplate;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.css.FakeCssApi.Question;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.settings.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbacksLeadHereTest {
  private static final String DOMAIN = "push.example.com";
  private static final String OTHER = "other.example.com";
  private static final String PATH = "/callbacks/5f1e9c0b7a3d4e62";
  private static final String HERE = "https://bot.example.com" + PATH;
  private static final String KEY = "a-key-nobody-may-see";
  private static final CallbackSettings SIGNED =
      new CallbackSettings(Secret.of(PATH), secret(KEY), Unsigned.REFUSED);

  private final FakeCssApi api = new FakeCssApi().withPushDomain(DOMAIN).withPushDomain(OTHER);

  @Test
  void passesWhereEverythingLeadsHere() throws Exception {
    api.withCallbacks(template(HERE, HERE, HERE, KEY), DOMAIN, OTHER);

    CheckResult result = only(look(SIGNED));

    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.facts().asMap()).containsEntry("count", 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bot.example.com:8080" + PATH,
        "HTTPS://BOT.example.com" + PATH,
        "https://192.0.2.1" + PATH
      })
  void comparesNothingButThePath(String address) throws Exception {
    api.withCallbacks(template(address, address, address, KEY), DOMAIN, OTHER);

    assertThat(only(look(SIGNED)).outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bot.example.com" + PATH + "/",
        "https://bot.example.com" + PATH + "?from=tencent",
        "https://bot.example.com/",
        "https://bot.example.com",
        "https://bot.example.com/x?" + PATH,
        "mailto:somebody@example.com",
        "what is this",
        "%"
      })
  void seesThatCallbacksGoElsewhere(String address) throws Exception {
    api.withCallbacks(template(HERE, address, HERE, KEY), DOMAIN, OTHER);

    CheckResult result = only(look(SIGNED));

    assertThat(result.code()).contains(DoctorFinding.CALLBACK_ADDRESS_ELSEWHERE);
    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.facts().asMap())
        .containsEntry("types", List.of("ended"))
        .containsEntry("template", "show")
        .containsEntry("domains", List.of(OTHER, DOMAIN));
    assertThat(result.toString()).doesNotContain(address);
  }

  @ParameterizedTest
  @CsvSource({
    "'', " + HERE + ", " + HERE + ", FAILED, began",
    HERE + ", '', " + HERE + ", FAILED, ended",
    HERE + ", " + HERE + ", '', WARNING, troubled",
  })
  void missesAddresses(String began, String ended, String troubled, Outcome outcome, String type)
      throws Exception {
    api.withCallbacks(template(began, ended, troubled, KEY), DOMAIN, OTHER);

    CheckResult result = only(look(SIGNED));

    assertThat(result.code()).contains(DoctorFinding.CALLBACK_ADDRESS_MISSING);
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.facts().asMap()).containsEntry("types", List.of(type));
  }

  @Test
  void seesAnotherKeyAndShowsNeither() throws Exception {
    api.withCallbacks(template(HERE, HERE, HERE, "another-key"), DOMAIN, OTHER);

    CheckResult result = only(look(SIGNED));

    assertThat(result.code()).contains(DoctorFinding.CALLBACK_KEY_DIFFERENT);
    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.toString()).doesNotContain("another-key").doesNotContain(KEY);
  }

  @ParameterizedTest
  @CsvSource({
    KEY + ", REFUSED, '', FAILED",
    KEY + ", ALLOWED, '', WARNING",
    "'', ALLOWED, '', WARNING",
    "'', ALLOWED, " + KEY + ", WARNING",
  })
  void missesAKey(String ours, Unsigned unsigned, String theirs, Outcome outcome) throws Exception {
    api.withCallbacks(template(HERE, HERE, HERE, theirs), DOMAIN, OTHER);

    CheckResult result = only(look(new CallbackSettings(Secret.of(PATH), secret(ours), unsigned)));

    assertThat(result.code()).contains(DoctorFinding.CALLBACK_KEY_MISSING);
    assertThat(result.outcome()).isEqualTo(outcome);
  }

  @Test
  void missesATemplateForADomain() throws Exception {
    api.withCallbacks(template(HERE, HERE, HERE, KEY), DOMAIN);

    CheckResult result = only(look(SIGNED));

    assertThat(result.code()).contains(DoctorFinding.CALLBACK_RULE_MISSING);
    assertThat(result.facts().asMap()).containsEntry("domains", List.of(OTHER));
  }

  @Test
  void looksOnlyAtDomainsThatTheSettingsName() throws Exception {
    api.withCallbacks(template(HERE, HERE, HERE, KEY), DOMAIN);

    assertThat(only(look(SIGNED, DOMAIN)).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(only(look(SIGNED, "strange.example.com")).outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @ParameterizedTest
  @CsvSource({
    "CREDENTIALS, credentials-refused",
    "CLOCK, clock-skewed",
    "SUSPENDED, out-of-service",
  })
  void leavesToOthersWhatKeepsTheAccountSilent(Kind kind, String finding) throws Exception {
    api.failing(kind);

    CheckResult result = only(look(SIGNED));

    assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(result.facts().asMap()).containsEntry(CheckResult.BECAUSE, finding);
  }

  @ParameterizedTest
  @CsvSource({"DENIED, denied", "FAILED, silent", "BUSY, silent", "WITHDRAWN, silent"})
  void saysThatItCouldNotFindOut(Kind kind, String reason) throws Exception {
    api.withCallbacks(template(HERE, HERE, HERE, KEY), DOMAIN, OTHER);
    api.failing(Question.CALLBACK_TEMPLATES, kind);

    CheckResult result = only(look(SIGNED));

    assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(result.code()).contains(DoctorFinding.CALLBACKS_UNKNOWN);
    assertThat(result.facts().asMap())
        .containsEntry("reason", reason)
        .containsEntry("action", "DescribeLiveCallbackTemplates");
  }

  @Test
  void tellsAllThatIsWrong() throws Exception {
    api.withCallbacks(template("", "https://bot.example.com/", HERE, ""), DOMAIN);

    assertThat(look(SIGNED))
        .extracting(result -> result.code().map(Code::id).orElse(""))
        .containsExactly(
            "callback-rule-missing",
            "callback-address-missing",
            "callback-address-elsewhere",
            "callback-key-missing");
  }

  private List<CheckResult> look(CallbackSettings settings, String... domains) throws Exception {
    List<KnownDomain> known =
        Stream.of(domains)
            .map(
                name -> new KnownDomain(name, Optional.empty(), Optional.empty(), Optional.empty()))
            .toList();
    CssAccount account = new CssAccount("main", Site.INTERNATIONAL, api);
    return new CallbacksLeadHere(account, known, settings)
        .run(new Patient("pushcheck.yaml"), new Findings(List.of()));
  }

  private static CheckResult only(List<CheckResult> results) {
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private static CallbackTemplate template(
      String began, String ended, String troubled, String key) {
    return new CallbackTemplate(
        7, "show", secret(began), secret(ended), secret(troubled), secret(key));
  }

  private static Optional<Secret> secret(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty()).map(Secret::of);
  }
}
