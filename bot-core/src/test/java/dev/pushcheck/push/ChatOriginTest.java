package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How far the bot reaches out for somebody in a chat. */
@Timeout(60)
class ChatOriginTest {
  private final WiredPushCheck wire = new WiredPushCheck();

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void sendsNothingToAHostNobodySpeaksFor() throws InterruptedException {
    RtmpServer stranger = elsewhere(wire.knowing());
    Diagnosis<PushReading> diagnosis = wire.checkFromChat(GOOD.rtmp());

    assertThat(ingest(diagnosis)).isEqualTo("inconclusive ingest-not-probed");
    assertThat(Found.fact("reason", PushTopic.INGEST, diagnosis)).isEqualTo("permission");
    assertThat(stranger.connections()).isZero();
  }

  @Test
  void doesSoForThePersonAtTheKeyboard() throws InterruptedException {
    RtmpServer stranger = elsewhere(wire.knowing());

    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("passed");
    assertThat(stranger.connections()).isEqualTo(1);
  }

  @Test
  void contactsADomainOfTheSettings() throws InterruptedException {
    RtmpServer ours = elsewhere(wire.knowing(Samples.KNOWN));

    assertThat(ingest(wire.checkFromChat(GOOD.rtmp()))).isEqualTo("passed");
    assertThat(ours.connections()).isEqualTo(1);
  }

  @Test
  void contactsAHostThatTheSettingsAllow() throws InterruptedException {
    RtmpServer allowed = elsewhere(wire.knowing().probing(Samples.allowing(DOMAIN)));

    assertThat(ingest(wire.checkFromChat(GOOD.rtmp()))).isEqualTo("passed");
    assertThat(allowed.connections()).isEqualTo(1);
  }

  @Test
  void contactsAHostThatLeadsToTheVendor() throws InterruptedException {
    RtmpServer vendor = wire.knowing().rtmp(DOMAIN);

    assertThat(ingest(wire.checkFromChat(GOOD.rtmp()))).isEqualTo("passed");
    assertThat(vendor.connections()).isEqualTo(1);
  }

  @Test
  void saysNothingOfAPrivateAddressToThoseWhoMayNotAsk() throws InterruptedException {
    elsewhere(wire.knowing().probing(Samples.publicOnly()));

    assertThat(ingest(wire.checkFromChat(GOOD.rtmp()))).isEqualTo("inconclusive ingest-not-probed");
    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("failed ingest-private-address");
  }

  @Test
  void knocksAtNoPortThatTheVendorDoesNotPublish() throws InterruptedException {
    RtmpServer odd = wire.with(RtmpServer.listen(Loopback.next(), 1936));
    wire.leads(DOMAIN, odd.address());
    String address = GOOD.rtmp().replace(DOMAIN, DOMAIN + ":1936");
    Diagnosis<PushReading> diagnosis = wire.checkFromChat(address);

    assertThat(ingest(diagnosis)).isEqualTo("inconclusive ingest-not-probed");
    assertThat(Found.fact("reason", PushTopic.INGEST, diagnosis)).isEqualTo("port");
    assertThat(odd.connections()).isZero();

    assertThat(ingest(wire.check(address))).isEqualTo("passed");
    assertThat(odd.connections()).isEqualTo(1);
  }

  @Test
  void knocksAtTheOtherPortsThatTheVendorPublishes() throws InterruptedException {
    wire.srt(DOMAIN, 9000);
    assertThat(ingest(wire.checkFromChat(GOOD.srt()))).isEqualTo("passed");
    wire.advance(Duration.ofMinutes(2));
    wire.srt(DOMAIN, 3570);
    assertThat(ingest(wire.checkFromChat(GOOD.rtmpOverSrt()))).isEqualTo("passed");
  }

  @Test
  void isNoWeaponAgainstAnIngest() throws InterruptedException {
    RtmpServer ours = wire.rtmp(DOMAIN);
    String last = "";
    for (int i = 0; i < 40; i++) {
      Diagnosis<PushReading> diagnosis =
          wire.checkFromChat(GOOD.rtmp().replace("/live/", "/app" + i + "/"));
      last = ingest(diagnosis) + " " + Found.only(PushTopic.INGEST, diagnosis).facts();
    }

    assertThat(last).startsWith("inconclusive ingest-not-probed").contains("too-often");
    assertThat(ours.connections()).isEqualTo(30);
    assertThat(ingest(wire.check(GOOD.rtmp()))).isEqualTo("passed");
  }

  private static RtmpServer elsewhere(WiredPushCheck wire) {
    RtmpServer server = wire.with(RtmpServer.listen(Loopback.next(), 1935));
    wire.dns().cname(DOMAIN, "edge.example.org").a("edge.example.org", ip(server));
    return server;
  }

  private static String ip(RtmpServer server) {
    return server.address().getHostAddress();
  }

  private static String ingest(Diagnosis<PushReading> diagnosis) {
    return Found.about(PushTopic.INGEST, diagnosis);
  }
}
