package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an account tells of keys, and of whether any are needed. */
@Timeout(120)
class AccountKeysTest {

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
}
