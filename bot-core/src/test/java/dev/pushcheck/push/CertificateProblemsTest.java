package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.sandbox.Certificates;
import dev.pushcheck.sandbox.Certificates.Issued;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bad certificate is told, and does not keep from looking at the rest. */
@Timeout(60)
class CertificateProblemsTest {
  private final WiredPushCheck wire = new WiredPushCheck();

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void warnsOfOneThatHasExpired() throws InterruptedException {
    Issued expired = Certificates.expired(DOMAIN);
    Diagnosis<PushReading> diagnosis = check(expired, Behaviour.ACCEPT);

    assertProblem("expired", diagnosis);
    assertThat(Found.fact("validUntil", PushTopic.INGEST, diagnosis))
        .isEqualTo(Instant.parse("2020-04-01T00:00:00Z"));
  }

  @Test
  void warnsOfOneForAnotherName() throws InterruptedException {
    assertProblem("other_name", check(Certificates.forOtherName(DOMAIN), Behaviour.ACCEPT));
  }

  @Test
  void warnsOfOneThatNobodyTrustedHasSigned() throws InterruptedException {
    Issued stranger = Certificates.valid(DOMAIN);
    wire.trusting(Certificates.valid(DOMAIN).root());

    assertProblem("untrusted", ask(stranger, Behaviour.ACCEPT));
  }

  @Test
  void stillTellsWhatTheIngestSaid() throws InterruptedException {
    Diagnosis<PushReading> diagnosis =
        check(Certificates.expired(DOMAIN), Behaviour.REJECT_CONNECT);

    assertThat(Found.about(PushTopic.INGEST, diagnosis))
        .isEqualTo("warning ingest-connect-rejected; warning ingest-certificate");
  }

  private static void assertProblem(String problem, Diagnosis<PushReading> diagnosis) {
    assertThat(Found.about(PushTopic.INGEST, diagnosis)).isEqualTo("warning ingest-certificate");
    assertThat(Found.fact("problem", PushTopic.INGEST, diagnosis)).isEqualTo(problem);
    assertThat(Found.about(PushTopic.SECRET, diagnosis)).isEqualTo("passed");
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.AT_RISK);
  }

  private Diagnosis<PushReading> check(Issued issued, Behaviour behaviour)
      throws InterruptedException {
    wire.trusting(issued.root());
    return ask(issued, behaviour);
  }

  private Diagnosis<PushReading> ask(Issued issued, Behaviour behaviour)
      throws InterruptedException {
    RtmpServer server = wire.with(RtmpServer.listenTls(Loopback.next(), 0, issued.serverContext()));
    server.behave(behaviour);
    return wire.leads(DOMAIN, server.address()).check(GOOD.rtmps(server.port()));
  }
}
