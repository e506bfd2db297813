package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.AccountSettings.Credentials;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Service;
import dev.pushcheck.settings.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ApiFailuresOnTheWireTest {
  private static final String DOMAIN = "push.example.com";
  private static final StreamName SHOW = new StreamName(DOMAIN, "live", "show");

  private final SampleAccount account = new SampleAccount();
  private final TencentCssApi api = account.api(account.settings(Duration.ofSeconds(2)));

  @AfterEach
  void close() {
    account.close();
  }

  static Stream<Arguments> misbehaviour() {
    return Stream.of(
        Arguments.of("garbage", Misbehaviour.garbage(), Kind.FAILED, "unreadable", 1),
        Arguments.of("{}", Misbehaviour.emptyObject(), Kind.FAILED, "unreadable", 1),
        Arguments.of("nothing", Misbehaviour.emptyBody(), Kind.FAILED, "unreadable", 1),
        Arguments.of("nulls", Misbehaviour.nullFields(), Kind.FAILED, "unreadable", 1),
        Arguments.of("404", Misbehaviour.status(404), Kind.FAILED, "http-404", 1),
        Arguments.of("302", Misbehaviour.status(302), Kind.FAILED, "http-302", 1),
        Arguments.of("500", Misbehaviour.status(500), Kind.FAILED, "http-500", 3),
        Arguments.of("429", Misbehaviour.status(429), Kind.BUSY, "http-429", 3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misbehaviour")
  void survivesEveryAnswer(
      String name, Misbehaviour misbehaviour, Kind kind, String code, int calls) {
    account.server.misbehave(misbehaviour);

    assertThat(ApiProblem.of(() -> api.pushAuthentication(DOMAIN)))
        .extracting(Failure::kind, Failure::code)
        .containsExactly(kind, code);
    assertThat(account.server.calls()).isEqualTo(calls);
  }

  @Test
  void triesAgainWhenTheConnectionIsCut() {
    account.server.misbehave(Misbehaviour.cut());

    assertThat(ApiProblem.of(() -> api.state(SHOW)).code()).isEqualTo("no-connection");
    assertThat(account.server.calls()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void tellsThatNobodyListens() {
    AccountSettings settings = account.settings(Duration.ofSeconds(2));
    account.server.close();

    assertThat(ApiProblem.of(() -> account.api(settings).state(SHOW)).code())
        .isEqualTo("no-connection");
  }

  @ParameterizedTest
  @CsvSource({
    "AuthFailure.SecretIdNotFound, CREDENTIALS, 1",
    "AuthFailure.SignatureFailure, CREDENTIALS, 1",
    "UnauthorizedOperation, DENIED, 1",
    "ResourceNotFound.PushDomainNoRecord, NO_SUCH_DOMAIN, 1",
    "ResourceNotFound.StopService, SUSPENDED, 1",
    "ActionOffline, WITHDRAWN, 1",
    "MissingParameter, FAILED, 1",
    "RequestLimitExceeded, BUSY, 3",
    "InternalError, FAILED, 3",
    "FailedOperation.CallOtherSvrFailed, FAILED, 3"
  })
  void asksAgainOnlyWhereItHelps(String code, Kind kind, int calls) {
    account.server.misbehave(Misbehaviour.error(code));

    Failure failure = ApiProblem.of(() -> api.pushAuthentication(DOMAIN));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.action()).isEqualTo("DescribeLivePushAuthKey");
    assertThat(failure.requestId()).isPresent();
    assertThat(account.server.calls()).isEqualTo(calls);
  }

  @Test
  void answersOnceTheTroubleHasPassed() throws Exception {
    account.server.misbehave(Misbehaviour.error("InternalError").times(1));
    account.server.misbehave(Misbehaviour.status(503).times(1));

    assertThat(api.state(SHOW)).isEqualTo(StreamState.INACTIVE);
    assertThat(account.server.calls()).isEqualTo(3);
  }

  @Test
  void namesTheMissingPermission() {
    account.server.deny("DescribeLiveForbidStreamList");

    assertThat(ApiProblem.of(api::bannedStreams))
        .extracting(Failure::kind, Failure::action)
        .containsExactly(Kind.DENIED, "DescribeLiveForbidStreamList");
  }

  @ParameterizedTest
  @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void tellsASuspendedAccount(Service service) {
    account.server.domain(Domain.push(DOMAIN)).service(service);

    assertThat(ApiProblem.of(() -> api.domain(DOMAIN)).kind()).isEqualTo(Kind.SUSPENDED);
  }

  @Test
  void changesNothingWithoutCredentialsForIt() {
    AccountSettings looking = account.settings(Duration.ofSeconds(2));
    TencentCssApi harmless =
        account.api(
            new AccountSettings(
                looking.name(),
                looking.site(),
                looking.credentials(),
                Optional.empty(),
                looking.endpoint(),
                looking.timeout()));

    Failure failure =
        ApiProblem.of(
            () -> {
              harmless.resume(SHOW);
              return "resumed";
            });

    assertThat(failure.kind()).isEqualTo(Kind.DENIED);
    assertThat(failure.action()).isEqualTo("ResumeLiveStream");
    assertThat(account.server.calls()).isZero();
  }

  @Test
  void refusesAnAnswerWithoutEnd() {
    account.server.misbehave(Misbehaviour.error("InternalError.Padding" + "x".repeat(200)));

    assertThat(ApiProblem.of(() -> api.state(SHOW)).code()).isEqualTo("unreadable");
  }

  @Test
  void tellsNoSecret() {
    account.server.misbehave(
        Misbehaviour.error("AuthFailure.SignatureFailure", SampleAccount.KEY + " was wrong"));
    AccountSettings settings =
        account.settings(
            Site.MAINLAND,
            Duration.ofSeconds(2),
            new Credentials(SampleAccount.KEY, Secret.of(SampleAccount.KEY)));

    CssApiException failure = ApiProblem.exception(() -> account.api(settings).state(SHOW));

    StringWriter told = new StringWriter();
    failure.printStackTrace(new PrintWriter(told));
    assertThat(told.toString() + failure.failure() + settings)
        .contains("SignatureFailure")
        .doesNotContain(SampleAccount.KEY);
  }
}
