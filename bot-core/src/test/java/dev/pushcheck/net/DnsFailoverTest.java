package dev.pushcheck.net;

import static dev.pushcheck.net.SampleResolutions.ip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.Resolution.Ending;
import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class DnsFailoverTest {
  private final DnsServer first = DnsServer.start();
  private final DnsServer second = DnsServer.start();

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Misbehaviour.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "TRUNCATED_OVER_UDP")
  void asksTheNextServerWhenOneFails(Misbehaviour how) throws InterruptedException {
    first.a("push.test", "192.0.2.1").misbehave("push.test", how);
    second.a("push.test", "192.0.2.2");

    assertThat(dns(Duration.ofMillis(400)).resolve("push.test").addresses())
        .containsExactly(ip("192.0.2.2"));
  }

  @Test
  void asksTheNextServerWhenOneIsGone() throws InterruptedException {
    Dns dns = dns(Duration.ofSeconds(5));
    first.close();
    second.a("push.test", "192.0.2.2");

    long began = System.nanoTime();
    assertThat(dns.resolve("push.test").addresses()).containsExactly(ip("192.0.2.2"));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void believesTheFirstServerThatAnswers() throws InterruptedException {
    second.a("push.test", "192.0.2.2");

    assertThat(dns(Duration.ofSeconds(5)).resolve("push.test").ending())
        .isEqualTo(Ending.NO_SUCH_NAME);
    assertThat(second.queries()).isZero();
  }

  @Test
  void staysWithTheServerThatAnswered() throws InterruptedException {
    first.misbehave("a.test", Misbehaviour.SILENT);
    second.cname("a.test", "b.test").split("a.test").a("b.test", "192.0.2.2");

    assertThat(dns(Duration.ofMillis(400)).resolve("a.test").end()).isEqualTo("b.test");
    assertThat(first.queries("b.test")).isZero();
  }

  @Test
  void saysWhatEachServerDid() throws InterruptedException {
    first.misbehave("push.test", Misbehaviour.REFUSED);
    second.misbehave("push.test", Misbehaviour.SERVFAIL);

    Resolution resolution = dns(Duration.ofSeconds(5)).resolve("push.test");

    assertThat(resolution.ending()).isEqualTo(Ending.FAILED);
    assertThat(resolution.detail()).isEqualTo("REFUSED, SERVFAIL");
  }

  @Test
  void boundsTheWholeSearch() throws InterruptedException {
    first.misbehave("push.test", Misbehaviour.SILENT);
    second.misbehave("push.test", Misbehaviour.SILENT);

    long began = System.nanoTime();
    assertThat(dns(Duration.ofMillis(200)).resolve("push.test").detail()).isEqualTo("timed out");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  private Dns dns(Duration timeout) {
    List<InetSocketAddress> servers = List.of(first.address(), second.address());
    return new DnsjavaDns(new DnsSettings(servers, timeout));
  }
}
