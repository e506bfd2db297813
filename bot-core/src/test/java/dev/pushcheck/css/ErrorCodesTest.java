package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.CssApiException.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodesTest {
  @ParameterizedTest
  @CsvSource({
    // code, what to make of it, whether to ask again
    "AuthFailure.SecretIdNotFound, CREDENTIALS, false",
    "AuthFailure.InvalidSecretId, CREDENTIALS, false",
    "AuthFailure.SignatureFailure, CREDENTIALS, false",
    "AuthFailure.TokenFailure, CREDENTIALS, false",
    "AuthFailure, CREDENTIALS, false",
    "AuthFailure.SignatureExpire, CLOCK, false",
    "AuthFailure.UnauthorizedOperation, DENIED, false",
    "UnauthorizedOperation, DENIED, false",
    "UnauthorizedOperation.CamNoAuth, DENIED, false",
    "FailedOperation.AuthError, DENIED, false",
    "RequestLimitExceeded, BUSY, true",
    "RequestLimitExceeded.UinLimitExceeded, BUSY, true",
    "RequestLimitExceeded.IPLimitExceeded, BUSY, true",
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded, BUSY, true",
    "LimitExceeded.RateLimitExceeded, BUSY, true",
    "http-429, BUSY, true",
    "held-back, BUSY, false",
    "ResourceNotFound.DomainNotExist, NO_SUCH_DOMAIN, false",
    "ResourceNotFound.PushDomainNoRecord, NO_SUCH_DOMAIN, false",
    "ResourceNotFound.PlayDomainNoRecord, NO_SUCH_DOMAIN, false",
    "ResourceNotFound.DomainNoRecord, NO_SUCH_DOMAIN, false",
    "InternalError.DomainNotExist, NO_SUCH_DOMAIN, false",
    "InternalError.PushDomainNoRecord, NO_SUCH_DOMAIN, false",
    "ResourceNotFound.ForbidService, SUSPENDED, false",
    "ResourceNotFound.FreezeService, SUSPENDED, false",
    "ResourceNotFound.StopService, SUSPENDED, false",
    "ResourceNotFound.UserDisableService, SUSPENDED, false",
    "ResourceNotFound.UserNotExist, SUSPENDED, false",
    "ResourceNotFound.InvalidUser, SUSPENDED, false",
    "FailedOperation.OutOfService, SUSPENDED, false",
    "ActionOffline, WITHDRAWN, false",
    "InvalidAction, WITHDRAWN, false",
    "FailedOperation.StreamNotExist, FAILED, false",
    "FailedOperation.HasNotLivingStream, FAILED, false",
    "InternalError.GetStreamInfoError, FAILED, false",
    "ResourceUnavailable.StreamNotExist, FAILED, false",
    "InternalError, FAILED, true",
    "InternalError.DBError, FAILED, true",
    "FailedOperation.CallOtherSvrFailed, FAILED, true",
    "InvalidParameter, FAILED, false",
    "InvalidParameterValue, FAILED, false",
    "MissingParameter, FAILED, false",
    "SomethingNew.NeverSeen, FAILED, false",
    "timeout, FAILED, true",
    "no-connection, FAILED, true",
    "http-500, FAILED, true",
    "http-503, FAILED, true",
    "http-404, FAILED, false",
    "unreadable, FAILED, false",
    "too-many, FAILED, false",
  })
  void knowsEveryClassOfErrors(String code, Kind kind, boolean passes) {
    assertThat(ErrorCodes.kind(code)).isEqualTo(kind);
    assertThat(ErrorCodes.passes(code)).isEqualTo(passes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FailedOperation.StreamNotExist",
        "FailedOperation.HasNotLivingStream",
        "InternalError.GetStreamInfoError",
        "ResourceUnavailable.StreamNotExist"
      })
  void takesAStreamNobodyPushesForNoError(String code) {
    assertThat(ErrorCodes.saysNotLive(code)).isTrue();
  }

  @Test
  void namesTheActionThatIsDenied() {
    CssApiException denied = Failures.of(ApiAction.BANS, "UnauthorizedOperation");

    assertThat(denied.failure())
        .isEqualTo(
            new Failure(
                Kind.DENIED,
                "DescribeLiveForbidStreamList",
                "UnauthorizedOperation",
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key=s3cr3t", "a b", "<html>", "InternalError\n"})
  void passesNothingOnThatIsNoCode(String code) {
    CssApiException failure = Failures.of(ApiAction.STATE, code, Optional.of("key=s3cr3t"));

    assertThat(failure.failure().code()).isEqualTo("unreadable");
    assertThat(failure.failure().requestId()).isEmpty();
    assertThat(failure).hasMessage("FAILED DescribeLiveStreamState unreadable");
  }
}
