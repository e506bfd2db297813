package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.StreamPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody without a role learns of streams that are not theirs: nothing. */
class NotAvailableTest {
  private final WiredPushCheck wire = new WiredPushCheck();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void saysTheSameOfAStreamThatExistsAndOfOneThatDoesNot() throws Exception {
    RtmpServer ingest = wire.rtmp(Samples.DOMAIN);
    CssAccountServer account = wire.account();
    account
        .domain(Domain.push(Samples.DOMAIN).keys(AuthKeys.of(Samples.KEY)))
        .ban(
            new Ban(
                new StreamPath(Samples.DOMAIN, "live", "banned"),
                Samples.NOW,
                Samples.NOW.plus(Duration.ofDays(7))));
    account.forgetCalls();

    List<String> right = told("room42", Samples.KEY);
    List<String> banned = told("banned", Samples.KEY);
    List<String> wrongKey = told("room42", "another");

    assertThat(banned).isEqualTo(right);
    assertThat(wrongKey).isEqualTo(right);
    assertThat(account.calls()).isZero();
    assertThat(ingest.connections()).isZero();
  }

  @Test
  void stillSaysWhatTheAddressSaysByItself() throws Exception {
    wire.rtmp(Samples.DOMAIN);

    assertThat(wire.checkForNobody(Samples.expired().rtmp()).cause().flatMap(CheckResult::code))
        .contains(PushFinding.TXTIME_EXPIRED);
    assertThat(
            wire.checkForNobody(Samples.GOOD.rtmp().replace("&", "&amp;"))
                .cause()
                .flatMap(CheckResult::code))
        .contains(PushFinding.ADDRESS_HTML_ESCAPED);
  }

  @Test
  void doesNotSayWhetherTheSettingsKnowTheDomain() throws Exception {
    wire.knowing(Samples.KNOWN);
    wire.rtmp(Samples.DOMAIN);
    String bare = "rtmp://" + Samples.DOMAIN + "/show/room42";
    List<String> known = outcomes(wire.checkForNobody(bare));

    try (WiredPushCheck ignorant = new WiredPushCheck()) {
      ignorant.knowing();
      ignorant.rtmp(Samples.DOMAIN);
      assertThat(outcomes(ignorant.checkForNobody(bare))).isEqualTo(known);
    }
  }

  private List<String> told(String stream, String key) throws Exception {
    String address =
        new SignedAddress(Samples.DOMAIN, "live", stream, key, Samples.NOW.plus(Duration.ofDays(1)))
            .rtmp();
    Diagnosis<PushReading> diagnosis = wire.checkForNobody(address);
    assertThat(diagnosis.results())
        .filteredOn(result -> result.is(CommonFinding.NOT_AVAILABLE_TO_YOU))
        .hasSize(6);
    return outcomes(diagnosis);
  }

  private static List<String> outcomes(Diagnosis<PushReading> diagnosis) {
    return diagnosis.results().stream()
        .map(
            result ->
                result.topic().id()
                    + " "
                    + result.outcome()
                    + " "
                    + result.code().map(code -> code.id()).orElse(""))
        .toList();
  }
}
