package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.IngestProbe.Answer.OtherProtocol;
import dev.pushcheck.net.IngestProbe.Answer.Reached;
import dev.pushcheck.net.IngestProbe.Answer.Refused;
import dev.pushcheck.net.IngestProbe.Answer.TimedOut;
import dev.pushcheck.net.IngestProbe.Connect;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class RtmpProbeTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  private final RtmpServer server = RtmpServer.listen(Loopback.next(), 0);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void reachesAnIngestWithoutPublishing() throws InterruptedException {
    Reached reached = (Reached) ask(ProbeBench.AMPLE);

    assertThat(reached.connect()).isEqualTo(Connect.ACCEPTED);
    assertThat(reached.detail()).isEmpty();
    assertThat(reached.certificate()).isEmpty();
    assertThat(reached.took()).isPositive().isLessThan(ProbeBench.AMPLE);
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.publishes()).isEmpty();
  }

  @Test
  void connectsAsAnEncoderDoes() throws InterruptedException {
    ask(ProbeBench.AMPLE);

    String tcUrl = "rtmp://push.test:" + server.port() + "/live";
    assertThat(server.connects())
        .singleElement()
        .extracting(RtmpServer.ConnectSeen::properties)
        .isEqualTo(
            Map.of(
                "app", "live",
                "type", "nonprivate",
                "flashVer", "FMLE/3.0 (compatible; FMSc/1.0)",
                "swfUrl", tcUrl,
                "tcUrl", tcUrl));
  }

  @Test
  void leavesOutTheUsualPort() throws InterruptedException {
    try (RtmpServer usual = RtmpServer.listen(Loopback.next(), 1935);
        ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, Connector.system())) {
      bench.ask(ProbeBench.target(Transport.RTMP, 1935, usual.address()));

      assertThat(usual.connects())
          .singleElement()
          .extracting(RtmpServer.ConnectSeen::tcUrl)
          .isEqualTo("rtmp://push.test/live");
    }
  }

  @Test
  void acceptsAnIngestThatEchoesOtherBytes() throws InterruptedException {
    server.behave(Behaviour.BAD_ECHO);

    assertThat(ask(ProbeBench.AMPLE)).isInstanceOf(Reached.class);
  }

  @Test
  void quotesWhyConnectWasRefused() throws InterruptedException {
    server.behave(Behaviour.REJECT_CONNECT);

    Reached reached = (Reached) ask(ProbeBench.AMPLE);

    assertThat(reached.connect()).isEqualTo(Connect.REFUSED);
    assertThat(reached.detail()).isEqualTo("This push address is not accepted.");
  }

  @ParameterizedTest
  @CsvSource({"CLOSE_ON_CONNECT, 10000", "ENDLESS, 10000", "IGNORE_CONNECT, 300"})
  void countsAMissingAnswerToConnectAsClosed(Behaviour behaviour, int stepMillis)
      throws InterruptedException {
    server.behave(behaviour);

    Reached reached = (Reached) ask(Duration.ofMillis(stepMillis));

    assertThat(reached.connect()).isEqualTo(Connect.CLOSED);
  }

  @Test
  void timesOutOnSilence() throws InterruptedException {
    server.behave(Behaviour.SILENT);

    assertThat(ask(SHORT)).isEqualTo(new TimedOut("handshake"));
  }

  @Test
  void timesOutOnAServerThatDripsItsBytes() throws InterruptedException {
    server.behave(Behaviour.SLOW);

    long began = System.nanoTime();
    assertThat(ask(SHORT)).isEqualTo(new TimedOut("handshake"));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void quotesWhatAnswersInsteadOfRtmp() throws InterruptedException {
    server.behave(Behaviour.HTTP);

    assertThat(ask(ProbeBench.AMPLE)).isEqualTo(new OtherProtocol("HTTP/1.1 400 Bad Request"));
  }

  @Test
  void noticesAServerThatHangsUp() throws InterruptedException {
    server.behave(Behaviour.CLOSE_AT_ONCE);

    assertThat(ask(ProbeBench.AMPLE)).isInstanceOf(OtherProtocol.class);
  }

  @Test
  void noticesAClosedPort() throws InterruptedException {
    int port = server.port();
    IngestTarget target = ProbeBench.target(Transport.RTMP, port, server.address());
    server.close();

    try (ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, Connector.system())) {
      assertThat(bench.ask(target)).isEqualTo(new Refused());
    }
  }

  @ParameterizedTest
  @EnumSource(Behaviour.class)
  void leavesNoSocketOpen(Behaviour behaviour) throws InterruptedException {
    server.behave(behaviour);
    CountingConnector connector = new CountingConnector(Connector.system());

    try (ProbeBench bench = new ProbeBench(SHORT, connector)) {
      bench.ask(ProbeBench.target(Transport.RTMP, server.port(), server.address()));
    }

    assertThat(connector.sockets()).hasSize(1).allMatch(Socket::isClosed);
  }

  private IngestProbe.Answer ask(Duration step) throws InterruptedException {
    try (ProbeBench bench = new ProbeBench(step, Connector.system())) {
      return bench.ask(ProbeBench.target(Transport.RTMP, server.port(), server.address()));
    }
  }
}
