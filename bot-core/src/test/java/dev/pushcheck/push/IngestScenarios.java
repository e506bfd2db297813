package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.CONTROL;
import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.OTHER_DOMAIN;
import static dev.pushcheck.push.Scenario.failed;
import static dev.pushcheck.push.Scenario.inconclusive;
import static dev.pushcheck.push.Scenario.warning;

import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.net.IpLiteral;
import dev.pushcheck.sandbox.Certificates;
import dev.pushcheck.sandbox.Certificates.Issued;
import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import dev.pushcheck.sandbox.SrtServer;
import java.net.Inet6Address;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.List;

/** What can be wrong with the way to an ingest, and with the check itself. */
final class IngestScenarios {
  private IngestScenarios() {}

  static List<Scenario> all() {
    return List.of(
        failed(PushFinding.INGEST_PRIVATE_ADDRESS, IngestScenarios::privateAddress),
        inconclusive(PushFinding.INGEST_FAKE_ADDRESS, IngestScenarios::fakeAddress),
        failed(PushFinding.INGEST_REFUSED, IngestScenarios::closedPort),
        failed(PushFinding.INGEST_TIMEOUT, IngestScenarios::silence),
        failed(PushFinding.INGEST_NOT_RTMP, IngestScenarios::webServer),
        failed(PushFinding.INGEST_NOT_SRT, IngestScenarios::garbage),
        warning(
            PushFinding.INGEST_CONNECT_REJECTED,
            wire -> {
              wire.rtmp(DOMAIN).behave(Behaviour.REJECT_CONNECT);
              return wire.check(GOOD.rtmp());
            }),
        warning(PushFinding.INGEST_CERTIFICATE, IngestScenarios::expiredCertificate),
        inconclusive(
            PushFinding.INGEST_BLOCKED_FROM_HERE,
            wire -> {
              wire.probing(Samples.controlledBy(CONTROL)).leadsNowhere(CONTROL);
              return wire.leadsNowhere(DOMAIN).check(GOOD.rtmp());
            }),
        inconclusive(PushFinding.INGEST_NO_IPV6_HERE, IngestScenarios::onlyIpv6),
        inconclusive(
            PushFinding.INGEST_NOT_PROBED,
            wire -> {
              wire.rtmp(DOMAIN);
              return wire.check(GOOD.webrtc());
            }),
        inconclusive(
            CommonFinding.ACCOUNT_NOT_CONFIGURED,
            wire -> {
              wire.rtmp(DOMAIN);
              return wire.check(GOOD.rtmp());
            }),
        inconclusive(
            CommonFinding.CHECK_TIMED_OUT,
            wire -> {
              wire.within(Duration.ofSeconds(2)).dns().misbehave(DOMAIN, Misbehaviour.SILENT);
              return wire.check(GOOD.rtmp());
            }),
        inconclusive(CommonFinding.CHECK_CRASHED, IngestScenarios::crash));
  }

  private static Diagnosis<PushReading> privateAddress(WiredPushCheck wire)
      throws InterruptedException {
    wire.probing(Samples.publicOnly()).rtmp(DOMAIN);
    return wire.check(GOOD.rtmp());
  }

  private static Diagnosis<PushReading> fakeAddress(WiredPushCheck wire)
      throws InterruptedException {
    wire.leads(DOMAIN, IpLiteral.parse("198.18.0.9").orElseThrow());
    return wire.probing(Samples.publicOnly()).check(GOOD.rtmp());
  }

  private static Diagnosis<PushReading> closedPort(WiredPushCheck wire)
      throws InterruptedException {
    wire.probing(Samples.controlledBy(CONTROL)).rtmp(CONTROL);
    return wire.leadsNowhere(DOMAIN).check(GOOD.rtmp());
  }

  private static Diagnosis<PushReading> silence(WiredPushCheck wire) throws InterruptedException {
    wire.probing(Samples.hurried(Samples.controlledBy(CONTROL))).rtmp(CONTROL);
    wire.rtmp(DOMAIN).behave(Behaviour.SILENT);
    return wire.check(GOOD.rtmp());
  }

  private static Diagnosis<PushReading> webServer(WiredPushCheck wire) throws InterruptedException {
    wire.probing(Samples.controlledBy(CONTROL)).rtmp(CONTROL);
    wire.rtmp(DOMAIN).behave(Behaviour.HTTP);
    return wire.check(GOOD.rtmp());
  }

  private static Diagnosis<PushReading> garbage(WiredPushCheck wire) throws InterruptedException {
    wire.srt(OTHER_DOMAIN, 9000);
    wire.check(Samples.on(OTHER_DOMAIN).srt());
    wire.srt(DOMAIN, 9000).behave(SrtServer.Behaviour.GARBAGE);
    return wire.check(GOOD.srt());
  }

  private static Diagnosis<PushReading> expiredCertificate(WiredPushCheck wire)
      throws InterruptedException {
    Issued expired = Certificates.expired(DOMAIN);
    RtmpServer server =
        wire.trusting(expired.root())
            .with(RtmpServer.listenTls(Loopback.next(), 0, expired.serverContext()));
    return wire.leads(DOMAIN, server.address()).check(GOOD.rtmps(server.port()));
  }

  private static Diagnosis<PushReading> onlyIpv6(WiredPushCheck wire) throws InterruptedException {
    wire.through(
        new FilteringConnector(
            address -> {
              if (address instanceof Inet6Address) {
                throw new NoRouteToHostException("no IPv6 here");
              }
            }));
    wire.leads(DOMAIN, IpLiteral.parse("2001:db8::9").orElseThrow());
    return wire.check(GOOD.rtmp());
  }

  private static Diagnosis<PushReading> crash(WiredPushCheck wire) throws InterruptedException {
    wire.through(
        new FilteringConnector(
            address -> {
              throw new IllegalStateException("a bug about " + GOOD.rtmp());
            }));
    wire.rtmp(DOMAIN);
    return wire.check(GOOD.rtmp());
  }
}
