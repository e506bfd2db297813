package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.CONTROL;
import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.OTHER_DOMAIN;
import static dev.pushcheck.push.Samples.controlledBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.net.IpLiteral;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failing probe is a failure only where a control answers. */
@Timeout(60)
class ControlRuleTest {
  private final WiredPushCheck wire = new WiredPushCheck();

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void failsWhereTheConfiguredControlAnswers() throws InterruptedException {
    RtmpServer control = wire.probing(controlledBy(CONTROL)).rtmp(CONTROL);
    Diagnosis<PushReading> diagnosis = wire.leadsNowhere(DOMAIN).check(GOOD.rtmp());

    assertThat(ingest(diagnosis)).isEqualTo("failed ingest-refused");
    assertThat(Found.fact("control", PushTopic.INGEST, diagnosis)).isEqualTo("answered");
    assertThat(control.connections()).isEqualTo(1);
  }

  @Test
  void takesAnAddressForAControl() throws InterruptedException {
    RtmpServer control = wire.with(RtmpServer.listen(Loopback.next(), 1935));
    wire.probing(controlledBy(control.address().getHostAddress())).leadsNowhere(DOMAIN);

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("failed ingest-refused");
    assertThat(control.connections()).isEqualTo(1);
  }

  @Test
  void blamesItsOwnNetworkWhereTheControlFailsToo() throws InterruptedException {
    RtmpServer control = wire.probing(controlledBy(CONTROL)).rtmp(CONTROL);
    control.behave(Behaviour.HTTP);
    wire.rtmp(DOMAIN).behave(Behaviour.HTTP);

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("inconclusive ingest-blocked-from-here");
    assertThat(control.connections()).isEqualTo(1);
  }

  @Test
  void blamesItsOwnNetworkWhereTheControlCannotBeFound() throws InterruptedException {
    wire.probing(controlledBy(CONTROL)).leadsNowhere(DOMAIN);

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("inconclusive ingest-blocked-from-here");
  }

  @Test
  void knocksAtNoControlWhereTheIngestAnswers() throws InterruptedException {
    RtmpServer control = wire.probing(controlledBy(CONTROL)).rtmp(CONTROL);
    wire.rtmp(DOMAIN);

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("passed");
    assertThat(control.connections()).isZero();
  }

  @Test
  void onlyWarnsOfRtmpWithoutControl() throws InterruptedException {
    Diagnosis<PushReading> diagnosis = wire.leadsNowhere(DOMAIN).check(GOOD.rtmp());

    assertThat(ingest(diagnosis)).isEqualTo("warning ingest-refused");
    assertThat(Found.fact("control", PushTopic.INGEST, diagnosis)).isEqualTo("none");
  }

  @Test
  void onlyWarnsOfRtmpsAtAPortOfItsOwnWithoutControl() throws InterruptedException {
    wire.leadsNowhere(DOMAIN);

    assertThat(ingest(wire.check(GOOD.rtmps(1443)))).isEqualTo("warning ingest-refused");
  }

  static List<String> uncertain() {
    return List.of(GOOD.srt(), GOOD.rtmpOverSrt(), GOOD.rtmp().replace("rtmp:", "rtmps:"));
  }

  @ParameterizedTest
  @MethodSource("uncertain")
  void leavesOpenWhatElseHasNoControl(String address) throws InterruptedException {
    RtmpServer control = wire.probing(controlledBy(CONTROL)).rtmp(CONTROL);
    wire.leadsNowhere(DOMAIN);

    assertThat(ingest(wire.check(address))).isEqualTo("inconclusive ingest-refused");
    assertThat(control.connections()).as("an RTMP control says nothing of others").isZero();
  }

  @Test
  void takesAControlThatIsTheTargetForNone() throws InterruptedException {
    RtmpServer target = wire.probing(controlledBy(DOMAIN)).rtmp(DOMAIN);
    target.behave(Behaviour.HTTP);

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("warning ingest-not-rtmp");
    assertThat(target.connections()).isEqualTo(1);
  }

  @Test
  void passesWhereOneAddressAnswersAndNamesTheOthers() throws InterruptedException {
    InetAddress silent = Loopback.next();
    RtmpServer answering = wire.with(RtmpServer.listen(Loopback.next(), 1935));
    Diagnosis<PushReading> diagnosis =
        wire.leads(DOMAIN, silent, answering.address()).check(GOOD.rtmp());

    assertThat(ingest(diagnosis)).isEqualTo("passed");
    assertThat(Found.only(PushTopic.INGEST, diagnosis).remarks())
        .singleElement()
        .satisfies(remark -> assertThat(remark.id()).isEqualTo("some-addresses-silent"))
        .satisfies(
            remark ->
                assertThat(remark.facts().asMap())
                    .containsEntry("addresses", List.of(silent.getHostAddress())));
  }

  @Test
  void doesNotNameAddressesThereIsNoWayTo() throws InterruptedException {
    wire.through(new FilteringConnector(ControlRuleTest::onlyIpv4));
    RtmpServer answering = wire.with(RtmpServer.listen(Loopback.next(), 1935));
    wire.leads(DOMAIN, answering.address(), IpLiteral.parse("2001:db8::9").orElseThrow());
    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(ingest(diagnosis)).isEqualTo("passed");
    assertThat(Found.remarks(PushTopic.INGEST, diagnosis)).isEmpty();
  }

  @Test
  void blamesItsOwnNetworkWhereThereIsNoWayAtAll() throws InterruptedException {
    wire.through(
            new FilteringConnector(
                address -> {
                  throw new NoRouteToHostException("no network");
                }))
        .leadsNowhere(DOMAIN);
    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(ingest(diagnosis)).isEqualTo("inconclusive ingest-blocked-from-here");
    assertThat(Found.fact("reason", PushTopic.INGEST, diagnosis)).isEqualTo("no-route");
  }

  @Test
  void failsOnlyWhereNoAddressAnswers() throws InterruptedException {
    wire.probing(controlledBy(CONTROL)).rtmp(CONTROL);
    wire.leads(DOMAIN, Loopback.next(), Loopback.next());

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("failed ingest-refused");
  }

  @Test
  void isNotVouchedForByAnIngestThatDidNotAnswerEither() throws InterruptedException {
    wire.leadsNowhere(OTHER_DOMAIN).leadsNowhere(DOMAIN);
    wire.check(Samples.on(OTHER_DOMAIN).rtmp());

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("warning ingest-refused");
  }

  private static void onlyIpv4(InetAddress address) throws IOException {
    if (address instanceof Inet6Address) {
      throw new NoRouteToHostException("no IPv6 here");
    }
  }

  private static String ingest(Diagnosis<PushReading> diagnosis) {
    return Found.about(PushTopic.INGEST, diagnosis);
  }
}
