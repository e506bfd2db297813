package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Code;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.net.Origin;
import dev.pushcheck.sandbox.Certificates;
import dev.pushcheck.sandbox.Certificates.Issued;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.RtmpServer.ConnectSeen;
import dev.pushcheck.sandbox.SrtServer;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HealthyAddressTest {
  private static final Set<PushTopic> NEED_NO_ACCOUNT =
      Set.of(
          PushTopic.ADDRESS, PushTopic.CNAME, PushTopic.EXPIRY, PushTopic.SECRET, PushTopic.INGEST);

  private final WiredPushCheck wire = new WiredPushCheck();

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void passesOverRtmp() throws InterruptedException {
    RtmpServer ingest = wire.rtmp(DOMAIN);

    assertNothingWrong(wire.check(GOOD.rtmp()));
    assertThat(ingest.connects())
        .extracting(ConnectSeen::app, ConnectSeen::tcUrl)
        .containsExactly(tuple("live", "rtmp://" + DOMAIN + "/live"));
  }

  @Test
  void passesOverRtmps() throws InterruptedException {
    Issued good = Certificates.valid(DOMAIN);
    RtmpServer ingest =
        wire.trusting(good.root())
            .with(RtmpServer.listenTls(Loopback.next(), 0, good.serverContext()));
    wire.leads(DOMAIN, ingest.address());

    assertNothingWrong(wire.check(GOOD.rtmps(ingest.port())));
    assertThat(ingest.connects()).hasSize(1);
  }

  @Test
  void passesOverSrt() throws InterruptedException {
    SrtServer ingest = wire.srt(DOMAIN, 9000);

    assertNothingWrong(wire.check(GOOD.srt()));
    assertThat(ingest.inductions()).isPositive();
  }

  @Test
  void passesOverRtmpOverSrt() throws InterruptedException {
    SrtServer ingest = wire.srt(DOMAIN, 3570);

    assertNothingWrong(wire.check(GOOD.rtmpOverSrt()));
    assertThat(ingest.inductions()).isPositive();
  }

  @Test
  void passesFromTheTwoFieldsOfObs() throws InterruptedException {
    wire.rtmp(DOMAIN);

    assertNothingWrong(
        wire.check(PushReading.ofObs(GOOD.obsServer(), GOOD.obsKey()), Origin.COMMAND_LINE));
  }

  @Test
  void passesOverWebrtcButForTheIngest() throws InterruptedException {
    RtmpServer ingest = wire.rtmp(DOMAIN);
    Diagnosis<PushReading> diagnosis = wire.check(GOOD.webrtc());

    assertThat(Found.about(PushTopic.INGEST, diagnosis))
        .isEqualTo("inconclusive ingest-not-probed");
    assertThat(Found.fact("reason", PushTopic.INGEST, diagnosis)).isEqualTo("protocol");
    assertThat(diagnosis.results())
        .filteredOn(result -> NEED_NO_ACCOUNT.contains(result.topic()))
        .filteredOn(result -> result.topic() != PushTopic.INGEST)
        .hasSize(NEED_NO_ACCOUNT.size() - 1)
        .allMatch(result -> result.outcome() == Outcome.PASSED);
    assertThat(ingest.connections()).isZero();
  }

  @Test
  void leavesASignatureOutOfWhatItSends() throws InterruptedException {
    RtmpServer ingest = wire.rtmp(DOMAIN);
    wire.check(GOOD.rtmp());

    assertThat(ingest.connects().toString()).doesNotContain(GOOD.txSecret());
    assertThat(ingest.publishes()).isEmpty();
  }

  private static void assertNothingWrong(Diagnosis<PushReading> diagnosis) {
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(diagnosis.cause()).isEmpty();
    assertThat(
            diagnosis.results().stream()
                .filter(result -> result.outcome() == Outcome.PASSED)
                .map(CheckResult::topic)
                .collect(Collectors.toSet()))
        .isEqualTo(NEED_NO_ACCOUNT);
    assertThat(diagnosis.results())
        .filteredOn(result -> result.outcome() != Outcome.PASSED)
        .extracting(result -> result.code().map(Code::id).orElse(""))
        .containsOnly(CommonFinding.ACCOUNT_NOT_CONFIGURED.id());
    assertThat(diagnosis.results()).extracting(CheckResult::topic).hasSize(9);
  }
}
