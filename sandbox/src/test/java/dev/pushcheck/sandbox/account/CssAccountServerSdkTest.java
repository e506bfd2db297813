package dev.pushcheck.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.gson.JsonObject;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The account through the eyes of the vendor's SDK. */
class CssAccountServerSdkTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final StreamPath STREAM = new StreamPath("push.example.com", "live", "room42");

  private final CssAccountServer account =
      CssAccountServer.start(SdkClient.ID, SdkClient.KEY)
          .clock(InstantSource.fixed(NOW))
          .signaturesBy(InstantSource.system())
          .domain(Domain.push("push.example.com").keys(AuthKeys.of("k1", "k2")))
          .domain(Domain.play("play.example.com").keys(AuthKeys.of("p1")))
          .push(Push.of(STREAM, "198.51.100.7", NOW.minusSeconds(600)));

  @AfterEach
  void close() {
    account.close();
  }

  private void assertRefused(SdkClient client, String action, String code) {
    assertThatThrownBy(() -> client.call(action, "{\"DomainName\":\"push.example.com\"}"))
        .asInstanceOf(type(TencentCloudSDKException.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.getErrorCode()).isEqualTo(code);
              assertThat(refusal.getRequestId()).isNotEmpty();
              assertThat(refusal.getMessage()).doesNotContain(SdkClient.KEY);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DescribeLiveDomain | {"DomainName":"push.example.com"} | DomainInfo
          DescribeLiveDomains | {} | DomainList
          DescribeLivePushAuthKey | {"DomainName":"push.example.com"} | PushAuthKeyInfo
          DescribeLivePlayAuthKey | {"DomainName":"play.example.com"} | PlayAuthKeyInfo
          DescribeLiveStreamState | {"DomainName":"push.example.com","AppName":"live","StreamName":"room42"} | StreamState
          DescribeLiveStreamOnlineList | {} | OnlineInfo
          DescribeLiveStreamPushInfoList | {} | DataInfoList
          DescribeStreamPushInfoList | {"StreamName":"room42","StartTime":"2026-11-22T10:00:00Z","EndTime":"2026-11-22T12:00:00Z"} | DataInfoList
          DescribeLiveStreamEventList | {"StartTime":"2026-11-01T00:00:00Z","EndTime":"2026-11-22T12:00:00Z"} | EventList
          DescribeLiveForbidStreamList | {} | ForbidStreamList
          DescribeLiveCallbackTemplates | {} | Templates
          DescribeLiveCallbackRules | {} | Rules
          ForbidLiveStream | {"DomainName":"push.example.com","AppName":"live","StreamName":"房间"} | RequestId
          ResumeLiveStream | {"DomainName":"push.example.com","AppName":"live","StreamName":"room42"} | RequestId
          DropLiveStream | {"DomainName":"push.example.com","AppName":"live","StreamName":"room42"} | RequestId
          """)
  void answersEveryActionThatTheSdkSigns(String action, String parameters, String field)
      throws TencentCloudSDKException {
    JsonObject response = SdkClient.of(account).call(action, parameters);

    assertThat(response.has(field)).as("%s in %s", field, response).isTrue();
    assertThat(response.get("RequestId").getAsString()).isNotEmpty();
    assertThat(account.callsSeen()).containsExactly(new Call(action, parameters));
  }

  @Test
  void refusesAWrongKey() {
    assertRefused(
        new SdkClient(account, SdkClient.ID, "another-key"),
        "DescribeLiveDomain",
        "AuthFailure.SignatureFailure");
  }

  @Test
  void refusesAWrongId() {
    assertRefused(
        new SdkClient(account, "AKIDother", SdkClient.KEY),
        "DescribeLiveDomain",
        "AuthFailure.SecretIdNotFound");
  }

  @ParameterizedTest
  @ValueSource(ints = {-6, 6})
  void refusesAClockThatIsOff(int minutes) {
    account.signaturesBy(InstantSource.offset(InstantSource.system(), Duration.ofMinutes(minutes)));

    assertRefused(SdkClient.of(account), "DescribeLiveDomain", "AuthFailure.SignatureExpire");
  }

  @Test
  void refusesAnActionThatDoesNotExist() {
    assertRefused(SdkClient.of(account), "DescribeLiveWeather", "InvalidAction");
  }

  @Test
  void refusesWhatIsDeniedUntilItIsAllowed() throws TencentCloudSDKException {
    account.deny("DescribeLiveDomain");
    assertRefused(SdkClient.of(account), "DescribeLiveDomain", "UnauthorizedOperation");

    account.allow("DescribeLiveDomain");
    String parameters = "{\"DomainName\":\"push.example.com\"}";
    assertThat(SdkClient.of(account).call("DescribeLiveDomain", parameters).has("DomainInfo"))
        .isTrue();
  }

  @Test
  void refusesWhatIsWithdrawn() {
    account.withdraw("DescribeLiveForbidStreamList");

    assertRefused(SdkClient.of(account), "DescribeLiveForbidStreamList", "ActionOffline");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_ACTIVATED, ResourceNotFound.UserNotExist",
    "INVALID_USER, ResourceNotFound.InvalidUser",
    "FORBIDDEN, ResourceNotFound.ForbidService",
    "FROZEN, ResourceNotFound.FreezeService",
    "STOPPED, ResourceNotFound.StopService",
    "SWITCHED_OFF, ResourceNotFound.UserDisableService",
    "OUT_OF_SERVICE, FailedOperation.OutOfService"
  })
  void refusesWhileTheServiceIsSuspended(Service service, String code) {
    account.service(service);

    assertRefused(SdkClient.of(account), "DescribeLiveDomain", code);
  }
}
