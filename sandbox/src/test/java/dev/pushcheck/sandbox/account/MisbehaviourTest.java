package dev.pushcheck.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisbehaviourTest {
  private static final String DOMAINS = "DescribeLiveDomains";
  private static final String ONLINE = "DescribeLiveStreamOnlineList";

  private final CssAccountServer account =
      CssAccountServer.start(SdkClient.ID, SdkClient.KEY).domain(Domain.push("push.example.com"));
  private final SdkClient client = SdkClient.of(account);

  @AfterEach
  void close() {
    account.close();
  }

  private String outcome(String action) {
    try {
      client.call(action, "{}");
      return "ok";
    } catch (TencentCloudSDKException e) {
      return e.getErrorCode();
    }
  }

  @Test
  void answersWithAnyErrorCode() {
    account.misbehave(Misbehaviour.error("InternalError.DBError", "try later"));

    assertThatThrownBy(() -> client.call(DOMAINS, "{}"))
        .hasMessageContaining("try later")
        .asInstanceOf(type(TencentCloudSDKException.class))
        .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo("InternalError.DBError"))
        .satisfies(e -> assertThat(e.getRequestId()).isNotEmpty());
  }

  @Test
  void strikesSoManyTimes() {
    account.misbehave(Misbehaviour.error("InternalError").times(2));

    assertThat(new String[] {outcome(DOMAINS), outcome(ONLINE), outcome(DOMAINS)})
        .containsExactly("InternalError", "InternalError", "ok");
  }

  @Test
  void strikesOneActionOnly() {
    account.misbehave(Misbehaviour.error("InternalError").on(ONLINE));

    assertThat(outcome(DOMAINS)).isEqualTo("ok");
    assertThat(outcome(ONLINE)).isEqualTo("InternalError");
  }

  @Test
  void strikesMidway() {
    account.misbehave(Misbehaviour.error("InternalError").on(DOMAINS).after(1).times(1));

    assertThat(new String[] {outcome(DOMAINS), outcome(DOMAINS), outcome(DOMAINS)})
        .containsExactly("ok", "InternalError", "ok");
  }

  @Test
  void strikesInTheOrderAskedFor() {
    account
        .misbehave(Misbehaviour.error("RequestLimitExceeded").times(1))
        .misbehave(Misbehaviour.error("InternalError").times(1));

    assertThat(new String[] {outcome(DOMAINS), outcome(DOMAINS), outcome(DOMAINS)})
        .containsExactly("RequestLimitExceeded", "InternalError", "ok");
  }

  @Test
  void behavesAgainWhenTold() {
    account.misbehave(Misbehaviour.error("InternalError")).behave();

    assertThat(outcome(DOMAINS)).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void answersWithAnHttpStatus(int status) {
    account.misbehave(Misbehaviour.status(status));

    assertThatThrownBy(() -> client.call(DOMAINS, "{}"))
        .isInstanceOf(TencentCloudSDKException.class)
        .hasMessageContaining(Integer.toString(status));
  }

  @Test
  void sendsTextThatIsNoJson() {
    account.misbehave(Misbehaviour.garbage());

    assertThatThrownBy(() -> client.call(DOMAINS, "{}"))
        .isInstanceOf(TencentCloudSDKException.class);
  }

  @Test
  void sendsAnObjectWithoutResponse() throws TencentCloudSDKException {
    account.misbehave(Misbehaviour.emptyObject());

    assertThatThrownBy(() -> client.call(DOMAINS, "{}")).isInstanceOf(NullPointerException.class);
  }

  @Test
  void sendsNothing() {
    account.misbehave(Misbehaviour.emptyBody());

    assertThatThrownBy(() -> client.call(DOMAINS, "{}")).isInstanceOf(Exception.class);
  }

  @Test
  void cutsTheConnection() {
    account.misbehave(Misbehaviour.cut());

    assertThatThrownBy(() -> client.call(DOMAINS, "{}"))
        .isInstanceOf(TencentCloudSDKException.class)
        .asInstanceOf(type(TencentCloudSDKException.class))
        .satisfies(e -> assertThat(e.getErrorCode()).isNull());
  }

  @Test
  void blanksEveryField() throws TencentCloudSDKException {
    account.misbehave(Misbehaviour.nullFields());

    JsonObject response = client.call(DOMAINS, "{}");

    assertThat(response.get("DomainList").isJsonNull()).isTrue();
    assertThat(response.get("AllCount").isJsonNull()).isTrue();
    assertThat(response.get("RequestId").getAsString()).isNotEmpty();
  }

  @Test
  void blanksEveryLeaf() throws TencentCloudSDKException {
    account.misbehave(Misbehaviour.nullLeaves());

    JsonObject response = client.call(DOMAINS, "{}");

    assertThat(response.get("AllCount").isJsonNull()).isTrue();
    assertThat(response.getAsJsonArray("DomainList")).hasSize(1);
    JsonObject domain = response.getAsJsonArray("DomainList").get(0).getAsJsonObject();
    assertThat(domain.keySet()).contains("Name", "TargetDomain");
    assertThat(domain.entrySet()).allMatch(field -> field.getValue().isJsonNull());
  }

  @Test
  void answersLate() {
    Duration delay = Duration.ofMillis(50);
    account.misbehave(Misbehaviour.slow(delay));
    long begin = System.nanoTime();

    assertThat(outcome(DOMAINS)).isEqualTo("ok");

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(delay);
  }

  @Test
  void hangsUntilClosedWhileOthersAreServed() throws Exception {
    account.misbehave(Misbehaviour.hanging().times(1));
    CompletableFuture<String> hung = CompletableFuture.supplyAsync(() -> outcome(DOMAINS));
    await().until(() -> account.calls() == 1);

    assertThat(outcome(DOMAINS)).isEqualTo("ok");
    assertThat(hung).isNotDone();

    account.close();
    assertThat(hung.get(3, TimeUnit.SECONDS)).isNotEqualTo("ok");
  }
}
