package dev.pushcheck.push;

import static dev.pushcheck.push.AccountScenarios.STREAM;
import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.KEY;
import static dev.pushcheck.push.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.Service;
import dev.pushcheck.sandbox.account.StreamPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an account adds to a check, and what it takes away. */
@Timeout(120)
class AccountChecksTest {
  private static final String CLIENT = "203.0.113.77";
  private static final Push LIVE = Push.of(STREAM, CLIENT, NOW.minus(Duration.ofMinutes(42)));

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
  void recognisesTheBackupKeyOfTheAccount() throws InterruptedException {
    account.domain(Domain.push(DOMAIN).keys(AuthKeys.of("an0therPrimaryKey", KEY)));

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(Found.remarks(PushTopic.SECRET, diagnosis))
        .containsExactly("signed-with-backup-key");
  }

  @Test
  void trustsTheAccountMoreThanOldSettings() throws InterruptedException {
    wire.knowing(Samples.KNOWN);
    account.domain(Domain.push(DOMAIN).keys(AuthKeys.of("theKeyOfToday")));

    assertThat(Found.about(PushTopic.SECRET, wire.check(GOOD.rtmp())))
        .isEqualTo("failed txsecret-mismatch");
  }

  @Test
  void fallsBackOnTheSettingsWhereKeysMayNotBeRead() throws InterruptedException {
    wire.knowing(Samples.KNOWN);
    account.deny("DescribeLivePushAuthKey");

    assertThat(wire.check(GOOD.rtmp()).verdict()).isEqualTo(Verdict.READY);
  }

  @Test
  void namesThePermissionThatKeysNeed() throws InterruptedException {
    account.deny("DescribeLivePushAuthKey");

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(Found.about(PushTopic.DOMAIN, diagnosis)).isEqualTo("passed");
    assertThat(Found.about(PushTopic.SECRET, diagnosis)).isEqualTo("inconclusive api-denied");
    assertThat(Found.fact("action", PushTopic.SECRET, diagnosis))
        .isEqualTo("DescribeLivePushAuthKey");
  }

  @Test
  void readsTheKeysOfOtherDomainsForASlip() throws InterruptedException {
    account.domain(Domain.push(Samples.OTHER_DOMAIN).keys(AuthKeys.of("x", Samples.OTHER_KEY)));

    Diagnosis<PushReading> diagnosis =
        wire.check(Samples.signedOver(Samples.OTHER_KEY + "room42" + GOOD.txTime()));

    assertThat(Found.about(PushTopic.SECRET, diagnosis))
        .isEqualTo("failed txsecret-other-domain-key");
    assertThat(Found.fact("keyDomain", PushTopic.SECRET, diagnosis))
        .isEqualTo(Samples.OTHER_DOMAIN);
  }

  @Test
  void stillFindsAMismatchWhereOtherKeysMayNotBeRead() throws InterruptedException {
    account.deny("DescribeLiveDomains");

    assertThat(Found.about(PushTopic.SECRET, wire.check(Samples.signedOver("anything"))))
        .isEqualTo("failed txsecret-mismatch");
  }

  @Test
  void asksForNoSignatureWhereNoneIsNeeded() throws InterruptedException {
    account.domain(Domain.push(DOMAIN).keys(AuthKeys.of(KEY).switchedOff()));

    Diagnosis<PushReading> diagnosis = wire.check("rtmp://" + DOMAIN + "/live/room42");

    assertThat(diagnosis.verdict()).isEqualTo(Verdict.READY);
    assertThat(Found.about(PushTopic.EXPIRY, diagnosis))
        .isEqualTo("skipped because authentication-off");
    assertThat(Found.about(PushTopic.SECRET, diagnosis))
        .isEqualTo("skipped because authentication-off");
    assertThat(Found.remarks(PushTopic.DOMAIN, diagnosis)).containsExactly("authentication-off");
  }

  @Test
  void failsAnUnsignedAddressWhereTheAccountWantsASignature() throws InterruptedException {
    account.domain(Domain.push(DOMAIN).keys(AuthKeys.of("")));

    assertThat(Found.about(PushTopic.SECRET, wire.check("rtmp://" + DOMAIN + "/live/room42")))
        .isEqualTo("failed txsecret-missing");
  }

  @Test
  void saysThatALiveStreamCannotComeBack() throws InterruptedException {
    account.push(LIVE);

    Diagnosis<PushReading> diagnosis =
        wire.check(Samples.expiring(NOW.minus(Duration.ofMinutes(20))).rtmp());

    assertThat(Found.about(PushTopic.EXPIRY, diagnosis)).isEqualTo("failed txtime-expired");
    assertThat(Found.fact("reason", PushTopic.EXPIRY, diagnosis)).isEqualTo("live");
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void tellsWhoPushesWithoutTheirWholeAddress() throws InterruptedException {
    account.push(LIVE);

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(Found.fact("since", PushTopic.STREAM, diagnosis)).isEqualTo(LIVE.startedAt());
    assertThat(Found.fact("from", PushTopic.STREAM, diagnosis)).isEqualTo("203.0.113.*");
    assertThat(Found.fact("resolution", PushTopic.STREAM, diagnosis)).isEqualTo("1280x720");
  }

  @Test
  void tellsOfPrimaryAndBackup() throws InterruptedException {
    account.push(LIVE).push(Push.of(STREAM, "198.51.100.4", NOW.minus(Duration.ofMinutes(41))));

    assertThat(Found.remarks(PushTopic.STREAM, wire.check(GOOD.rtmp())))
        .containsExactly("pushed-several-times");
  }

  @Test
  void knowsOfAPushOfWhichTheListsAreSilent() throws InterruptedException {
    account.push(LIVE).deny("DescribeLiveStreamOnlineList").deny("DescribeLiveStreamPushInfoList");

    assertThat(wire.check(GOOD.rtmp()).verdict()).isEqualTo(Verdict.IN_USE);
  }

  @Test
  void takesALiveStreamForTheControlOfItsIngest() throws InterruptedException {
    account.push(LIVE);

    Diagnosis<PushReading> diagnosis = wire.leadsNowhere(DOMAIN).check(GOOD.rtmp());

    assertThat(Found.about(PushTopic.INGEST, diagnosis))
        .isEqualTo("inconclusive ingest-blocked-from-here");
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.IN_USE);
  }

  @Test
  void saysUntilWhenAStreamIsBanned() throws InterruptedException {
    account.ban(new Ban(STREAM, NOW, NOW.plus(Duration.ofDays(7))));

    assertThat(Found.fact("until", PushTopic.STREAM, wire.check(GOOD.rtmp())))
        .isEqualTo(NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void knowsOfABanWhereTheListIsWithdrawn() throws InterruptedException {
    account
        .ban(new Ban(STREAM, NOW, NOW.plus(Duration.ofDays(7))))
        .withdraw("DescribeLiveForbidStreamList");

    assertThat(Found.about(PushTopic.STREAM, wire.check(GOOD.rtmp())))
        .isEqualTo("failed stream-banned");
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
  void doesNotConfuseStreamsOfOtherApps() throws InterruptedException {
    account.push(Push.of(new StreamPath(DOMAIN, "show", "room42"), CLIENT, NOW));

    assertThat(wire.check(GOOD.rtmp()).verdict()).isEqualTo(Verdict.READY);
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
