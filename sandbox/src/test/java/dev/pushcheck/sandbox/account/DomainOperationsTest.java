package dev.pushcheck.sandbox.account;

import static dev.pushcheck.sandbox.account.DirectApi.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainOperationsTest {
  private static final String PUSH = "{'DomainName':'push.example.com'}";
  private static final String PLAY = "{'DomainName':'play.example.com'}";

  private final DirectApi api = new DirectApi();

  @BeforeEach
  void addDomains() {
    api.state().put(Domain.push("push.example.com").keys(AuthKeys.of("one", "two")));
    api.state().put(Domain.play("play.example.com").keys(AuthKeys.of("three").switchedOff()));
    api.state().put(Domain.push("old.example.com").disabled().currentCname(""));
  }

  private JsonObject domain(String parameters) {
    return api.call("DescribeLiveDomain", parameters).getAsJsonObject("DomainInfo");
  }

  @Test
  void describesAPushDomain() {
    JsonObject info = domain(PUSH);

    assertThat(info.get("Name").getAsString()).isEqualTo("push.example.com");
    assertThat(info.get("Type").getAsInt()).isZero();
    assertThat(info.get("Status").getAsInt()).isEqualTo(1);
    assertThat(info.get("BCName").getAsInt()).isEqualTo(1);
    assertThat(info.get("TargetDomain").getAsString()).isEqualTo("push.example.com.tlivepush.com");
    assertThat(info.get("CurrentCName").getAsString()).isEqualTo("push.example.com.tlivepush.com.");
    assertThat(info.get("CreateTime").getAsString()).isEqualTo("2026-11-22 20:00:00");
  }

  @Test
  void describesADisabledDomainThatPointsNowhere() {
    JsonObject info = domain("{'DomainName':'old.example.com'}");

    assertThat(info.get("Status").getAsInt()).isZero();
    assertThat(info.get("BCName").getAsInt()).isZero();
    assertThat(info.get("CurrentCName").getAsString()).isEmpty();
  }

  @Test
  void tellsWhatWasSetOfTheCname() {
    api.state()
        .put(
            Domain.push("push.example.com")
                .target("push.other.com")
                .currentCname("elsewhere.example.net.")
                .recognition(Domain.Recognition.SEEN));

    assertThat(domain(PUSH).get("TargetDomain").getAsString()).isEqualTo("push.other.com");
    assertThat(domain(PUSH).get("CurrentCName").getAsString()).isEqualTo("elsewhere.example.net.");
    assertThat(domain(PUSH).get("BCName").getAsInt()).isEqualTo(1);
  }

  @Test
  void keepsTheCreationTimeOfADomainThatChanges() {
    api.now(DirectApi.NOW.plusSeconds(3600));
    api.state().put(Domain.push("push.example.com").disabled());

    assertThat(domain(PUSH).get("CreateTime").getAsString()).isEqualTo("2026-11-22 20:00:00");
  }

  @Test
  void tellsPlaintextPushKeys() {
    api.state()
        .put(
            Domain.push("push.example.com")
                .keys(AuthKeys.of("one", "two").delta(Duration.ofMinutes(5))));

    assertThat(api.call("DescribeLivePushAuthKey", PUSH).get("PushAuthKeyInfo"))
        .hasToString(
            "{\"DomainName\":\"push.example.com\",\"Enable\":1,\"MasterAuthKey\":\"one\","
                + "\"BackupAuthKey\":\"two\",\"AuthDelta\":300}");
  }

  @Test
  void tellsPlaintextPlayKeys() {
    assertThat(api.call("DescribeLivePlayAuthKey", PLAY).get("PlayAuthKeyInfo"))
        .hasToString(
            "{\"DomainName\":\"play.example.com\",\"Enable\":0,\"AuthKey\":\"three\","
                + "\"AuthDelta\":0,\"AuthBackKey\":\"\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DescribeLiveDomain      | {'DomainName':'no.example.com'}   | ResourceNotFound.DomainNotExist
          DescribeLivePushAuthKey | {'DomainName':'no.example.com'}   | ResourceNotFound.PushDomainNoRecord
          DescribeLivePushAuthKey | {'DomainName':'play.example.com'} | ResourceNotFound.PushDomainNoRecord
          DescribeLivePlayAuthKey | {'DomainName':'push.example.com'} | ResourceNotFound.PlayDomainNoRecord
          DescribeLiveDomain      | {}                                | MissingParameter
          DescribeLiveDomain      | {'DomainName':null}               | MissingParameter
          DescribeLiveDomain      | {'DomainName':7}                  | InvalidParameter
          DescribeLiveDomain      | {'Domain':'push.example.com'}     | UnknownParameter
          """)
  void refuses(String action, String parameters, String code) {
    api.assertRefused(action, parameters, code);
  }

  @Test
  void forgetsADomain() {
    api.state().removeDomain("push.example.com");

    api.assertRefused("DescribeLiveDomain", PUSH, "ResourceNotFound.DomainNotExist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                        | old.example.com play.example.com push.example.com
          {'DomainType':0}          | old.example.com push.example.com
          {'DomainType':1}          | play.example.com
          {'DomainStatus':0}        | old.example.com
          {'DomainPrefix':'pu'}     | push.example.com
          {'IsDelayLive':1}         | ``
          """)
  void listsDomains(String parameters, String names) {
    JsonObject response = api.call("DescribeLiveDomains", parameters);

    assertThat(String.join(" ", column(response, "DomainList", "Name"))).isEqualTo(names);
    assertThat(response.get("AllCount").getAsInt())
        .isEqualTo(response.getAsJsonArray("DomainList").size());
  }

  @Test
  void pagesDomainsByTenUnlessAskedOtherwise() {
    IntStream.range(0, 20).forEach(i -> api.state().put(Domain.push("d" + i + ".example.com")));

    assertThat(column(api.call("DescribeLiveDomains", "{}"), "DomainList", "Name")).hasSize(10);
    assertThat(column(api.call("DescribeLiveDomains", "{'PageNum':3}"), "DomainList", "Name"))
        .hasSize(3);
    assertThat(column(api.call("DescribeLiveDomains", "{'PageSize':100}"), "DomainList", "Name"))
        .hasSize(23);
    assertThat(column(api.call("DescribeLiveDomains", "{'PageNum':100000}"), "DomainList", "Name"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'PageSize':9}",
        "{'PageSize':101}",
        "{'PageNum':0}",
        "{'PageNum':100001}",
        "{'DomainType':2}",
        "{'DomainStatus':-1}"
      })
  void refusesNumbersOutOfRange(String parameters) {
    api.assertRefused("DescribeLiveDomains", parameters, "InvalidParameterValue");
  }
}
