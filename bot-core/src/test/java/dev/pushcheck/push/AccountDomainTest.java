package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.KEY;
import static dev.pushcheck.push.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Service;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an account tells of itself and of a domain. */
@Timeout(120)
class AccountDomainTest {

  private final WiredPushCheck wire = new WiredPushCheck();
  private CssAccountServer account = wire.account();

  @BeforeEach
  void startIngest() {
    wire.rtmp(DOMAIN);
  }

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void makesAnAddressReady() throws InterruptedException {
    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(diagnosis.verdict()).isEqualTo(Verdict.READY);
    for (PushTopic topic : PushTopic.values()) {
      assertThat(Found.about(topic, diagnosis)).as(topic.id()).isEqualTo("passed");
    }
  }

  @Test
  void makesAStreamReadyWithoutAnAddress() throws InterruptedException {
    Diagnosis<PushReading> diagnosis = wire.check(DOMAIN + "/live/room42");

    assertThat(diagnosis.verdict()).isEqualTo(Verdict.READY);
    assertThat(Found.about(PushTopic.STREAM, diagnosis)).isEqualTo("passed");
    assertThat(Found.about(PushTopic.SECRET, diagnosis)).isEqualTo("skipped because no-address");
  }

  @Test
  void saysThatAStreamsDomainIsNotKnown() throws InterruptedException {
    Diagnosis<PushReading> diagnosis = wire.check("room42");

    assertThat(Found.fact("reason", PushTopic.STREAM, diagnosis)).isEqualTo("no-domain");
    assertThat(account.calls()).isZero();
  }

  @Test
  void goesByTheTargetThatTheAccountNames() throws InterruptedException {
    String assigned = "c7.push.tlivecloud.com";
    wire.dns()
        .cname(DOMAIN, assigned)
        .a(assigned, wire.rtmp("any.example.org").address().getHostAddress());
    account.domain(push().target(assigned).currentCname(assigned + "."));

    assertThat(Found.about(PushTopic.CNAME, wire.check(GOOD.rtmp()))).isEqualTo("passed");
  }

  @Test
  void remarksThatTheVendorSeesAnotherCname() throws InterruptedException {
    account.domain(push().currentCname("elsewhere.example.net."));

    assertThat(Found.remarks(PushTopic.CNAME, wire.check(GOOD.rtmp())))
        .containsExactly("console-and-dns-disagree");
  }

  @Test
  void leavesOutWhatMakesNoSenseOfAPlaybackDomain() throws InterruptedException {
    account.domain(Domain.play(DOMAIN));

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    for (PushTopic topic :
        List.of(PushTopic.CNAME, PushTopic.EXPIRY, PushTopic.SECRET, PushTopic.STREAM)) {
      assertThat(Found.about(topic, diagnosis)).isEqualTo("skipped because domain-is-playback");
    }
  }

  @Test
  void findsTheAccountAmongSeveral() throws InterruptedException {
    CssAccountServer second = wire.emptyAccount();
    second.domain(Domain.push(Samples.OTHER_DOMAIN).keys(AuthKeys.of(KEY)));
    wire.asking("second", Site.MAINLAND, second).rtmp(Samples.OTHER_DOMAIN);

    Diagnosis<PushReading> diagnosis = wire.check(Samples.on(Samples.OTHER_DOMAIN).rtmp());

    assertThat(Found.fact("account", PushTopic.ACCOUNT, diagnosis)).isEqualTo("second");
    assertThat(Found.fact("site", PushTopic.ACCOUNT, diagnosis)).isEqualTo("mainland");
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.READY);
  }

  @Test
  void isNotGreenForADomainOfTheVendorsOwn() throws InterruptedException {
    String own = "4711.livepush.myqcloud.com";
    wire.knowing(Samples.known(own, KEY));
    wire.dns().a(own, wire.rtmp("any.example.org").address().getHostAddress());

    Diagnosis<PushReading> diagnosis = wire.check(Samples.on(own).rtmp());

    assertThat(Found.about(PushTopic.DOMAIN, diagnosis)).isEqualTo("skipped because tencent-own");
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void knocksAtADomainOfTheAccountFromAChat() throws InterruptedException {
    wire.dns().a(DOMAIN, wire.rtmp("any.example.org").address().getHostAddress());

    assertThat(Found.about(PushTopic.INGEST, wire.checkFromChat(GOOD.rtmp()))).isEqualTo("passed");
  }

  @Test
  void noticesASuspensionAtOnce() throws InterruptedException {
    wire.check(GOOD.rtmp());
    account.service(Service.STOPPED);
    wire.advance(Duration.ofSeconds(6));

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(Found.about(PushTopic.ACCOUNT, diagnosis)).isEqualTo("failed account-suspended");
    assertThat(Found.about(PushTopic.STREAM, diagnosis)).isEqualTo("inconclusive api-failed");
  }

  @Test
  void judgesExpiryByTheVendorsClockWhereOursIsWrong() throws InterruptedException {
    account.datesBy(() -> NOW.plus(Duration.ofHours(2))).clock(() -> NOW.plus(Duration.ofHours(2)));

    Diagnosis<PushReading> diagnosis =
        wire.check(Samples.expiring(NOW.plus(Duration.ofMinutes(95))).rtmp());

    assertThat(Found.about(PushTopic.EXPIRY, diagnosis))
        .isEqualTo("failed txtime-expired; inconclusive clock-off");
  }

  @Test
  void survivesAnAccountThatKnowsNothing() throws InterruptedException {
    account.misbehave(Misbehaviour.nullLeaves());

    assertThat(wire.check(GOOD.rtmp()).verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  private static Domain push() {
    return Domain.push(DOMAIN).keys(AuthKeys.of(KEY));
  }
}
