package dev.pushcheck.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, seen without the vendor's SDK. */
class CssAccountServerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final StreamPath STREAM = new StreamPath("push.example.com", "live", "room42");

  private final CssAccountServer account = CssAccountServer.start(SdkClient.ID, SdkClient.KEY);

  @AfterEach
  void close() {
    account.close();
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + account.endpoint() + "/"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void listensOnLoopback() {
    assertThat(account.endpoint()).matches("127\\.0\\.0\\.1:\\d{2,5}");
  }

  @Test
  void answersErrorsInTheVendorsForm() throws Exception {
    HttpResponse<String> response = post("{}");

    JsonObject answer =
        JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("Response");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.keySet()).containsExactlyInAnyOrder("Error", "RequestId");
    assertThat(answer.getAsJsonObject("Error").get("Code").getAsString())
        .isEqualTo("MissingParameter");
    assertThat(answer.getAsJsonObject("Error").get("Message").getAsString()).isNotEmpty();
    assertThat(answer.get("RequestId").getAsString()).hasSize(36);
  }

  @Test
  void givesEveryAnswerAnIdOfItsOwn() throws Exception {
    assertThat(post("{}").body()).isNotEqualTo(post("{}").body());
  }

  @Test
  void datesAnswersByItsClock() throws Exception {
    account.clock(InstantSource.fixed(NOW));
    assertThat(post("{}").headers().allValues("Date"))
        .containsExactly("Sun, 22 Nov 2026 12:00:00 GMT");

    account.signaturesBy(InstantSource.fixed(NOW.plusSeconds(60)));
    assertThat(post("{}").headers().allValues("Date"))
        .containsExactly("Sun, 22 Nov 2026 12:01:00 GMT");

    account.datesBy(InstantSource.fixed(NOW.plusSeconds(120)));
    assertThat(post("{}").headers().allValues("Date"))
        .containsExactly("Sun, 22 Nov 2026 12:02:00 GMT");
  }

  @Test
  void countsCallsThatItRefuses() throws Exception {
    post("{}", "X-TC-Action", "DescribeLiveDomain");
    post("no json", "X-TC-Action", "DescribeLiveDomain");
    post("{}");

    assertThat(account.calls()).isEqualTo(3);
    assertThat(account.calls("DescribeLiveDomain")).isEqualTo(2);
    assertThat(account.calls("DescribeLiveDomains")).isZero();
    assertThat(account.forgetCalls().calls()).isZero();
  }

  @Test
  void keepsNoParametersOfActionsItDoesNotKnow() throws Exception {
    post("{\"MasterAuthKey\":\"k1\"}", "X-TC-Action", "ModifyLivePushAuthKey");

    assertThat(account.callsSeen()).containsExactly(new Call("ModifyLivePushAuthKey", "{}"));
  }

  @Test
  void refusesAnotherVersion() throws Exception {
    assertThat(new Operations(new AccountState(InstantSource.system()), () -> TimeStyle.UTC))
        .satisfies(
            operations ->
                assertThatThrownBy(() -> operations.find("DescribeLiveDomain", "2017-03-12"))
                    .isInstanceOfSatisfying(
                        ApiError.class,
                        error -> assertThat(error.code()).isEqualTo("NoSuchVersion")));
  }

  @Test
  void changesWhileItRuns() throws Exception {
    SdkClient client = SdkClient.of(account);
    String path =
        "{\"DomainName\":\"push.example.com\",\"AppName\":\"live\",\"StreamName\":\"room42\"}";
    Callable<String> state =
        () -> client.call("DescribeLiveStreamState", path).get("StreamState").getAsString();

    assertThat(state.call()).isEqualTo("inactive");
    account.push(Push.of(STREAM, "198.51.100.7", NOW));
    assertThat(state.call()).isEqualTo("active");
    account.interrupt(STREAM, "The client interrupted the stream");
    assertThat(state.call()).isEqualTo("inactive");
    Instant soon = InstantSource.system().instant().plusSeconds(60);
    account.ban(new Ban(STREAM, NOW, soon));
    assertThat(state.call()).isEqualTo("forbid");
    client.call("ResumeLiveStream", path);
    assertThat(state.call()).isEqualTo("inactive");
  }

  @Test
  void servesManyAtOnce() {
    SdkClient client = SdkClient.of(account.domain(Domain.push("push.example.com")));

    List<CompletableFuture<Boolean>> calls =
        IntStream.range(0, 200)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> finds(client)))
            .toList();

    assertThat(calls).allSatisfy(call -> assertThat(call.join()).isTrue());
    assertThat(account.calls("DescribeLiveDomain")).isEqualTo(200);
  }

  private static boolean finds(SdkClient client) {
    try {
      return client
          .call("DescribeLiveDomain", "{\"DomainName\":\"push.example.com\"}")
          .has("DomainInfo");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tellsNoKeysOrSignaturesInTexts() {
    AuthKeys keys = AuthKeys.of("very-secret-1", "very-secret-2");
    Push push = Push.of(STREAM, "198.51.100.7", NOW).parameters("txSecret=very-secret-3");

    assertThat(List.of(keys, Domain.push("a.com").keys(keys), push, account).toString())
        .doesNotContain("very-secret")
        .doesNotContain(SdkClient.KEY);
  }

  @Test
  void closesTwiceWithoutComplaint() {
    account.close();
    account.close();
  }
}
