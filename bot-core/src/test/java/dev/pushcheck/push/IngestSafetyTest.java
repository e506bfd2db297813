package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.css.TencentNames;
import dev.pushcheck.net.IpLiteral;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.SrtServer;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** To whom nothing may be sent, whatever an address says. */
@Timeout(60)
class IngestSafetyTest {
  private final List<InetAddress> contacted = new CopyOnWriteArrayList<>();
  private final WiredPushCheck wire =
      new WiredPushCheck().through(new FilteringConnector(contacted::add));

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void sendsNothingToAPrivateAddress() throws InterruptedException {
    RtmpServer inside = wire.probing(Samples.publicOnly()).rtmp(DOMAIN);
    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(ingest(diagnosis)).isEqualTo("failed ingest-private-address");
    assertThat(Found.fact("kind", PushTopic.INGEST, diagnosis)).isEqualTo("loopback");
    assertThat(Found.fact("address", PushTopic.INGEST, diagnosis))
        .isEqualTo(inside.address().getHostAddress());
    assertThat(inside.connections()).isZero();
    assertThat(contacted).isEmpty();
  }

  @Test
  void sendsNoDatagramToAPrivateAddress() throws InterruptedException {
    SrtServer inside = wire.probing(Samples.publicOnly()).srt(DOMAIN, 9000);

    assertThat(ingest(wire.check(GOOD.srt()))).isEqualTo("failed ingest-private-address");
    assertThat(inside.packets()).isZero();
    assertThat(contacted).isEmpty();
  }

  @Test
  void letsOnePrivateAddressSpoilTheOthers() throws InterruptedException {
    InetAddress outside = IpLiteral.parse("93.184.215.14").orElseThrow();
    wire.probing(Samples.publicOnly()).leads(DOMAIN, outside, Loopback.next());

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("failed ingest-private-address");
    assertThat(contacted).isEmpty();
  }

  @Test
  void sendsNothingToAProxysFakeAddress() throws InterruptedException {
    wire.probing(Samples.publicOnly())
        .leads(DOMAIN, IpLiteral.parse("198.19.255.254").orElseThrow());

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("inconclusive ingest-fake-address");
    assertThat(contacted).isEmpty();
  }

  @Test
  void contactsTheAddressesItHasJudgedHoweverSoonTheyChange() throws InterruptedException {
    RtmpServer first = wire.with(RtmpServer.listen(Loopback.next(), 1935));
    RtmpServer then = wire.with(RtmpServer.listen(Loopback.next(), 1935));
    String target = TencentNames.assignedTarget(DOMAIN);
    wire.dns().cname(DOMAIN, target).rebind(target, ip(first), ip(then));

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("passed");
    assertThat(contacted).containsExactly(first.address());
    assertThat(wire.dns().queries(DOMAIN)).as("one A, one AAAA").isEqualTo(2);

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("passed");
    assertThat(contacted).as("the next run").containsExactly(first.address(), then.address());
  }

  @Test
  void knocksOnceAtAnIngestOfManyAddresses() throws InterruptedException {
    RtmpServer ingest = wire.rtmp(DOMAIN);
    wire.check(GOOD.rtmp());
    wire.check(Samples.signedOver("anything else"));

    assertThat(ingest.connections()).isEqualTo(1);
    assertThat(wire.dns().queries(DOMAIN)).isEqualTo(2);
  }

  private static String ip(RtmpServer server) {
    return server.address().getHostAddress();
  }

  private static String ingest(Diagnosis<PushReading> diagnosis) {
    return Found.about(PushTopic.INGEST, diagnosis);
  }
}
