package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.OTHER_DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.Certificates;
import dev.pushcheck.sandbox.Certificates.Issued;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An ingest that was reached lately is the control for another. */
@Timeout(60)
class VouchingIngestTest {
  private static final Duration LATELY = Duration.ofMinutes(10);

  private final WiredPushCheck wire = new WiredPushCheck();

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void vouchesForTenMinutes() throws InterruptedException {
    reachAnotherByRtmp();
    wire.advance(LATELY);

    assertThat(ingestOf(GOOD.rtmp())).isEqualTo("failed ingest-refused");
  }

  @Test
  void vouchesNoLonger() throws InterruptedException {
    reachAnotherByRtmp();
    wire.advance(LATELY.plusSeconds(1));

    assertThat(ingestOf(GOOD.rtmp())).isEqualTo("warning ingest-refused");
  }

  @Test
  void vouchesForSrtOverSrt() throws InterruptedException {
    wire.srt(OTHER_DOMAIN, 9000);
    wire.check(Samples.on(OTHER_DOMAIN).srt());

    assertThat(ingestOf(GOOD.srt())).isEqualTo("failed ingest-refused");
    assertThat(ingestOf(GOOD.rtmpOverSrt())).isEqualTo("failed ingest-refused");
  }

  @Test
  void vouchesForNoOtherTransport() throws InterruptedException {
    reachAnotherByRtmp();

    assertThat(ingestOf(GOOD.srt())).isEqualTo("inconclusive ingest-refused");
    assertThat(ingestOf(GOOD.rtmps(1443))).isEqualTo("warning ingest-refused");
  }

  @Test
  void doesNotVouchForRtmpOverSrt() throws InterruptedException {
    wire.srt(OTHER_DOMAIN, 9000);
    wire.check(Samples.on(OTHER_DOMAIN).srt());

    assertThat(ingestOf(GOOD.rtmp())).isEqualTo("warning ingest-refused");
  }

  @Test
  void vouchesForRtmpsOnlyAtAPortThatWasGiven() throws InterruptedException {
    Issued good = Certificates.valid(OTHER_DOMAIN);
    RtmpServer other =
        wire.trusting(good.root())
            .with(RtmpServer.listenTls(Loopback.next(), 0, good.serverContext()));
    wire.leads(OTHER_DOMAIN, other.address());
    wire.check(Samples.on(OTHER_DOMAIN).rtmps(other.port()));

    assertThat(ingestOf(GOOD.rtmps(1443))).isEqualTo("failed ingest-refused");
    assertThat(ingestOf(GOOD.rtmp().replace("rtmp:", "rtmps:")))
        .isEqualTo("inconclusive ingest-refused");
  }

  @Test
  void doesNotVouchForItself() throws InterruptedException {
    RtmpServer ingest = wire.rtmp(DOMAIN);
    assertThat(Found.about(PushTopic.INGEST, wire.check(GOOD.rtmp()))).isEqualTo("passed");
    ingest.close();
    wire.advance(Duration.ofMinutes(1));

    assertThat(Found.about(PushTopic.INGEST, wire.check(GOOD.rtmp())))
        .isEqualTo("warning ingest-refused");
  }

  private void reachAnotherByRtmp() throws InterruptedException {
    wire.rtmp(OTHER_DOMAIN);
    assertThat(Found.about(PushTopic.INGEST, wire.check(Samples.on(OTHER_DOMAIN).rtmp())))
        .isEqualTo("passed");
  }

  private String ingestOf(String address) throws InterruptedException {
    return Found.about(PushTopic.INGEST, wire.leadsNowhere(DOMAIN).check(address));
  }
}
