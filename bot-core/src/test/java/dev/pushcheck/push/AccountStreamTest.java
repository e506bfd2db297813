package dev.pushcheck.push;

import static dev.pushcheck.push.AccountScenarios.STREAM;
import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an account tells of a stream. */
@Timeout(120)
class AccountStreamTest {
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
  void doesNotConfuseStreamsOfOtherApps() throws InterruptedException {
    account.push(Push.of(new StreamPath(DOMAIN, "show", "room42"), CLIENT, NOW));

    assertThat(wire.check(GOOD.rtmp()).verdict()).isEqualTo(Verdict.READY);
  }
}
