package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.IngestProbe.Answer.OtherProtocol;
import dev.pushcheck.net.IngestProbe.Answer.Reached;
import dev.pushcheck.net.IngestProbe.Answer.TimedOut;
import dev.pushcheck.net.IngestProbe.Certificate;
import dev.pushcheck.net.IngestProbe.Certificate.Problem;
import dev.pushcheck.net.IngestProbe.Connect;
import dev.pushcheck.sandbox.Certificates;
import dev.pushcheck.sandbox.Certificates.Issued;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RtmpsProbeTest {
  private final InetAddress address = Loopback.next();

  @Test
  void speaksRtmpInsideTls() throws InterruptedException {
    Issued good = Certificates.valid("push.test");
    try (RtmpServer server = RtmpServer.listenTls(address, 443, good.serverContext())) {
      Reached reached = (Reached) ask(ProbeBench.AMPLE, 443, good.root());

      assertThat(reached.connect()).isEqualTo(Connect.ACCEPTED);
      assertThat(reached.certificate()).contains(Certificate.of(good.certificate(), Problem.NONE));
      assertThat(server.connects())
          .singleElement()
          .extracting(RtmpServer.ConnectSeen::tcUrl)
          .isEqualTo("rtmps://push.test/live");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.test", "PUSH.test"})
  void takesNamesAsClientsDo(String name) throws InterruptedException {
    assertThat(problem(Certificates.valid(name), true)).isEqualTo(Problem.NONE);
  }

  @Test
  void goesOnWithACertificateThatNobodySigned() throws InterruptedException {
    assertThat(problem(Certificates.valid("push.test"), false)).isEqualTo(Problem.UNTRUSTED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void putsTheWrongNameBeforeTheWrongRoot(boolean trusted) throws InterruptedException {
    assertThat(problem(Certificates.forOtherName("push.test"), trusted))
        .isEqualTo(Problem.OTHER_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"push.test", "elsewhere.test"})
  void putsExpiryBeforeEverythingElse(String name) throws InterruptedException {
    assertThat(problem(Certificates.expired(name), true)).isEqualTo(Problem.EXPIRED);
    assertThat(problem(Certificates.expired(name), false)).isEqualTo(Problem.EXPIRED);
  }

  @Test
  void saysWhatTheCertificateSays() throws InterruptedException {
    Certificate certificate = certificate(Certificates.expired("push.test"), true);

    assertThat(certificate.subject()).isEqualTo("CN=push.test");
    assertThat(certificate.validUntil()).isEqualTo(Instant.parse("2020-04-01T00:00:00Z"));
  }

  @Test
  void noticesAPortWithoutTls() throws InterruptedException {
    try (RtmpServer plain = RtmpServer.listen(address, 0).behave(Behaviour.HTTP)) {
      assertThat(ask(ProbeBench.AMPLE, plain.port()))
          .isInstanceOfSatisfying(
              OtherProtocol.class, answer -> assertThat(answer.detail()).startsWith("no TLS"));
    }
  }

  @Test
  void noticesTlsOnAPlainTarget() throws InterruptedException {
    Issued good = Certificates.valid("push.test");
    try (RtmpServer server = RtmpServer.listenTls(address, 0, good.serverContext());
        ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, Connector.system())) {
      assertThat(bench.ask(ProbeBench.target(Transport.RTMP, server.port(), address)))
          .isInstanceOf(OtherProtocol.class);
    }
  }

  @Test
  void timesOutOnSilenceDuringTls() throws InterruptedException {
    Issued good = Certificates.valid("push.test");
    try (RtmpServer server = RtmpServer.listenTls(address, 0, good.serverContext())) {
      server.behave(Behaviour.SILENT);

      assertThat(ask(Duration.ofMillis(300), server.port())).isEqualTo(new TimedOut("tls"));
    }
  }

  private Problem problem(Issued issued, boolean trusted) throws InterruptedException {
    return certificate(issued, trusted).problem();
  }

  private Certificate certificate(Issued issued, boolean trusted) throws InterruptedException {
    X509Certificate[] roots =
        trusted ? new X509Certificate[] {issued.root()} : new X509Certificate[0];
    try (RtmpServer server = RtmpServer.listenTls(address, 0, issued.serverContext())) {
      Reached reached = (Reached) ask(ProbeBench.AMPLE, server.port(), roots);
      assertThat(reached.connect()).isEqualTo(Connect.ACCEPTED);
      return reached.certificate().orElseThrow();
    }
  }

  private IngestProbe.Answer ask(Duration step, int port, X509Certificate... roots)
      throws InterruptedException {
    try (ProbeBench bench = new ProbeBench(step, Connector.system(), roots)) {
      return bench.ask(ProbeBench.target(Transport.RTMPS, port, address));
    }
  }
}
