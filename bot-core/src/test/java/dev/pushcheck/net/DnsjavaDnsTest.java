package dev.pushcheck.net;

import static dev.pushcheck.net.SampleResolutions.ip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.Resolution.Ending;
import dev.pushcheck.net.Resolution.Hop;
import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class DnsjavaDnsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final DnsServer server = DnsServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsBothFamiliesIpv4First() throws InterruptedException {
    server.a("push.test", "2001:db8::1", "192.0.2.1", "192.0.2.2");

    assertThat(resolve("push.test"))
        .isEqualTo(SampleResolutions.direct("push.test", "192.0.2.1", "192.0.2.2", "2001:db8::1"));
    assertThat(server.queries()).isEqualTo(2);
  }

  @Test
  void comparesNamesWithoutCaseAndTrailingDot() throws InterruptedException {
    server.a("push.test", "192.0.2.1");

    assertThat(resolve("PUSH.Test.").name()).isEqualTo("push.test");
  }

  @Test
  void reportsEveryHopWithItsTtl() throws InterruptedException {
    server.ttl(Duration.ofMinutes(10)).cname("a.test", "b.test");
    server.ttl(Duration.ofMinutes(1)).cname("b.test", "c.test");
    server.ttl(Duration.ofMinutes(2)).a("c.test", "192.0.2.1", "2001:db8::1");

    Resolution resolution = resolve("a.test");

    assertThat(resolution.hops())
        .containsExactly(
            new Hop("a.test", "b.test", Duration.ofMinutes(10)),
            new Hop("b.test", "c.test", Duration.ofMinutes(1)));
    assertThat(resolution.addresses()).containsExactly(ip("192.0.2.1"), ip("2001:db8::1"));
    assertThat(resolution.end()).isEqualTo("c.test");
    assertThat(resolution.ttl()).isEqualTo(Duration.ofMinutes(1));
    assertThat(server.queries()).as("both families, one answer each").isEqualTo(2);
  }

  @Test
  void goesOnWhereAnAnswerStopsHalfWay() throws InterruptedException {
    server.cname("a.test", "b.test").split("a.test");
    server.cname("b.test", "c.test").split("b.test");
    server.a("c.test", "192.0.2.1");

    assertThat(resolve("a.test"))
        .isEqualTo(SampleResolutions.chain("192.0.2.1", "a.test", "b.test", "c.test"));
  }

  @Test
  void tellsMissingNamesFromNamesWithoutAddresses() throws InterruptedException {
    server.empty("empty.test");

    assertThat(resolve("missing.test"))
        .isEqualTo(SampleResolutions.without(Ending.NO_SUCH_NAME, "missing.test"));
    assertThat(resolve("empty.test"))
        .isEqualTo(SampleResolutions.without(Ending.NO_DATA, "empty.test"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void keepsTheHopsThatLeadNowhere(boolean split) throws InterruptedException {
    server.cname("a.test", "missing.test").cname("b.test", "empty.test").empty("empty.test");
    if (split) {
      server.split("a.test").split("b.test");
    }

    assertThat(resolve("a.test"))
        .isEqualTo(SampleResolutions.without(Ending.NO_SUCH_NAME, "a.test", "missing.test"));
    assertThat(resolve("b.test"))
        .isEqualTo(SampleResolutions.without(Ending.NO_DATA, "b.test", "empty.test"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noticesChainsThatTurnBack(boolean split) throws InterruptedException {
    server.cname("a.test", "b.test").cname("b.test", "c.test").cname("c.test", "b.test");
    if (split) {
      server.split("a.test").split("b.test").split("c.test");
    }

    assertThat(resolve("a.test"))
        .isEqualTo(SampleResolutions.without(Ending.LOOP, "a.test", "b.test", "c.test", "b.test"));
  }

  @Test
  void noticesAnAliasOfItself() throws InterruptedException {
    server.cname("a.test", "a.test");

    assertThat(resolve("a.test").ending()).isEqualTo(Ending.LOOP);
  }

  @ParameterizedTest
  @CsvSource({"16, ADDRESSES", "17, FAILED"})
  void followsAtMostSixteenHops(int hops, Ending ending) throws InterruptedException {
    IntStream.range(0, hops).forEach(i -> server.cname("n" + i + ".test", "n" + (i + 1) + ".test"));
    server.a("n" + hops + ".test", "192.0.2.1");

    assertThat(resolve("n0.test").ending()).isEqualTo(ending);
  }

  @ParameterizedTest
  @CsvSource({
    "SERVFAIL, SERVFAIL",
    "REFUSED, REFUSED",
    "GARBAGE, garbled answer",
  })
  void saysHowTheResolverFailed(Misbehaviour how, String detail) throws InterruptedException {
    server.misbehave("push.test", how);

    Resolution resolution = resolve("push.test");

    assertThat(resolution.ending()).isEqualTo(Ending.FAILED);
    assertThat(resolution.detail()).isEqualTo(detail);
    assertThat(resolution.ttl()).isZero();
  }

  @Test
  void givesUpOnSilenceAfterASecondPacket() throws InterruptedException {
    server.misbehave("push.test", Misbehaviour.SILENT);
    Dns dns = dns(Duration.ofMillis(300), server);

    long began = System.nanoTime();
    Resolution resolution = dns.resolve("push.test");

    assertThat(resolution.ending()).isEqualTo(Ending.FAILED);
    assertThat(resolution.detail()).isEqualTo("timed out");
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(300), Duration.ofSeconds(2));
    assertThat(server.queries()).as("two packets for each family").isEqualTo(4);
  }

  @Test
  void fallsBackToTcpForLongAnswers() throws InterruptedException {
    String[] addresses =
        IntStream.rangeClosed(1, 200).mapToObj(i -> "192.0.2." + i).toArray(String[]::new);
    server.a("many.test", addresses).a("cut.test", "192.0.2.1");
    server.misbehave("cut.test", Misbehaviour.TRUNCATED_OVER_UDP);

    assertThat(resolve("many.test").addresses()).hasSize(200);
    assertThat(resolve("cut.test").addresses()).containsExactly(ip("192.0.2.1"));
  }

  @Test
  void keepsTheHopsBeforeAFailure() throws InterruptedException {
    server.cname("a.test", "b.test").split("a.test").misbehave("b.test", Misbehaviour.SERVFAIL);

    Resolution resolution = resolve("a.test");

    assertThat(resolution.ending()).isEqualTo(Ending.FAILED);
    assertThat(resolution.end()).isEqualTo("b.test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a..b", "bad name.test", "ex\u0000.test", "127.1", "[::1]"})
  void sendsNothingForNamesThatCannotBe(String name) throws InterruptedException {
    Resolution resolution = resolve(name);

    assertThat(resolution.ending()).isEqualTo(Ending.FAILED);
    assertThat(resolution.detail()).isEqualTo("bad name");
    assertThat(server.queries()).isZero();
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws InterruptedException {
    server.misbehave("push.test", Misbehaviour.SILENT);
    Outcome<Resolution> caller = Outcome.of(() -> resolve("push.test"));

    caller.interrupt();

    assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void servesManyCallersAtOnce() throws InterruptedException {
    server.a("push.test", "192.0.2.1");
    Dns dns = dns(TIMEOUT, server);

    List<Outcome<Resolution>> callers =
        IntStream.range(0, 50).mapToObj(i -> Outcome.of(() -> dns.resolve("push.test"))).toList();

    for (Outcome<Resolution> caller : callers) {
      assertThat(caller.value().addresses()).containsExactly(ip("192.0.2.1"));
    }
  }

  private Resolution resolve(String name) throws InterruptedException {
    return dns(TIMEOUT, server).resolve(name);
  }

  private static Dns dns(Duration timeout, DnsServer... servers) {
    return new DnsjavaDns(
        new DnsSettings(Arrays.stream(servers).map(DnsServer::address).toList(), timeout));
  }
}
