package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.IngestProbe.Answer;
import dev.pushcheck.net.IngestProbe.Answer.OtherProtocol;
import dev.pushcheck.net.IngestProbe.Answer.Reached;
import dev.pushcheck.net.IngestProbe.Answer.Refused;
import dev.pushcheck.net.IngestProbe.Answer.TimedOut;
import dev.pushcheck.net.IngestProbe.Connect;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.SrtServer;
import dev.pushcheck.sandbox.SrtServer.Behaviour;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SrtProbeTest {
  private final SrtServer server = SrtServer.listen(Loopback.next(), 0);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void reachesAListenerWithoutConnecting() throws InterruptedException {
    Reached reached = (Reached) ask(ProbeBench.AMPLE);

    assertThat(reached.connect()).isEqualTo(Connect.NOT_ASKED);
    assertThat(reached.took()).isPositive();
    assertThat(server.inductions()).isEqualTo(1);
    assertThat(server.conclusions()).isEmpty();
  }

  @Test
  void asksAgainUntilTheTimeIsOver() throws InterruptedException {
    server.behave(Behaviour.SILENT);

    assertThat(ask(Duration.ofMillis(700))).isEqualTo(new TimedOut("handshake"));
    assertThat(server.inductions()).isBetween(2, 3);
  }

  @Test
  void noticesAClosedPort() throws InterruptedException {
    IngestTarget target = ProbeBench.target(Transport.SRT, server.port(), server.address());
    server.close();

    try (ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, Connector.system())) {
      assertThat(bench.ask(target)).isEqualTo(new Refused());
    }
  }

  @Test
  void showsWhatAnswersInsteadOfSrt() throws InterruptedException {
    server.behave(Behaviour.GARBAGE);

    assertThat(ask(ProbeBench.AMPLE)).isEqualTo(new OtherProtocol("bytes ee ee ee ee ee ee ee ee"));
  }

  @Test
  void namesARejection() throws InterruptedException {
    server.behave(Behaviour.REJECT);

    assertThat(ask(ProbeBench.AMPLE)).isEqualTo(new OtherProtocol("SRT rejection 1003"));
  }

  private Answer ask(Duration step) throws InterruptedException {
    try (ProbeBench bench = new ProbeBench(step, Connector.system())) {
      return bench.ask(ProbeBench.target(Transport.SRT, server.port(), server.address()));
    }
  }
}
