package dev.pushcheck.net;

import static dev.pushcheck.net.SampleResolutions.direct;
import static dev.pushcheck.net.SampleResolutions.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.Resolution.Ending;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class CachingDnsTest {
  private final FakeTicker ticker = new FakeTicker();
  private final FakeDns fake = new FakeDns();
  private final CachingDns dns = new CachingDns(fake, ticker);

  @Test
  void remembersNoLongerThanTheTtl() throws InterruptedException {
    fake.with(direct("a.test", "192.0.2.1"));

    dns.resolve("a.test");
    ticker.advance(SampleResolutions.TTL.minusNanos(1));
    assertThat(dns.resolve("a.test")).isEqualTo(direct("a.test", "192.0.2.1"));
    assertThat(fake.asked()).isEqualTo(1);

    ticker.advance(Duration.ofNanos(1));
    dns.resolve("a.test");
    assertThat(fake.asked()).isEqualTo(2);
  }

  @Test
  void remembersNothingForMoreThanAMinute() throws InterruptedException {
    fake.with(lasting(Duration.ofDays(2)));

    dns.resolve("a.test");
    ticker.advance(Duration.ofSeconds(59));
    dns.resolve("a.test");
    assertThat(fake.asked()).isEqualTo(1);

    ticker.advance(Duration.ofSeconds(1));
    dns.resolve("a.test");
    assertThat(fake.asked()).isEqualTo(2);
  }

  @Test
  void asksAgainForWhatMayNotBeKept() throws InterruptedException {
    fake.with(lasting(Duration.ZERO));

    dns.resolve("a.test");
    dns.resolve("a.test");

    assertThat(fake.asked()).isEqualTo(2);
  }

  @Test
  void asksAgainAfterAFailure() throws InterruptedException {
    fake.with(without(Ending.FAILED, "a.test"));
    assertThat(dns.resolve("a.test").ending()).isEqualTo(Ending.FAILED);

    fake.with(direct("a.test", "192.0.2.1"));
    assertThat(dns.resolve("a.test").ending()).isEqualTo(Ending.ADDRESSES);
  }

  @Test
  void takesOneNameForOneQuestion() throws InterruptedException {
    fake.with(direct("a.test", "192.0.2.1"));

    dns.resolve("a.test");
    dns.resolve("A.Test.");

    assertThat(fake.asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Ending.class,
      names = {"ADDRESSES", "FAILED"})
  void sharesOneLookUpAmongThoseWhoWait(Ending ending) throws InterruptedException {
    fake.with(ending == Ending.FAILED ? without(ending, "a.test") : direct("a.test", "192.0.2.1"))
        .hold();
    List<Outcome<Resolution>> callers =
        IntStream.range(0, 20).mapToObj(i -> Outcome.of(() -> dns.resolve("a.test"))).toList();
    callers.forEach(CachingDnsTest::untilItWaits);

    fake.releaseOne();

    for (Outcome<Resolution> caller : callers) {
      assertThat(caller.value().ending()).isEqualTo(ending);
    }
    assertThat(fake.asked()).isEqualTo(1);
  }

  @Test
  void survivesTheInterruptionOfTheOneWhoAsks() throws InterruptedException {
    fake.with(direct("a.test", "192.0.2.1")).hold();
    Outcome<Resolution> asking = Outcome.of(() -> dns.resolve("a.test"));
    untilItWaits(asking);
    Outcome<Resolution> waiting = Outcome.of(() -> dns.resolve("a.test"));
    untilItWaits(waiting);

    asking.interrupt();
    assertThat(asking.failure()).isInstanceOf(InterruptedException.class);
    fake.releaseOne();

    assertThat(waiting.value()).isEqualTo(direct("a.test", "192.0.2.1"));
  }

  @Test
  void survivesTheInterruptionOfOneWhoWaits() throws InterruptedException {
    fake.with(direct("a.test", "192.0.2.1")).hold();
    Outcome<Resolution> asking = Outcome.of(() -> dns.resolve("a.test"));
    untilItWaits(asking);
    Outcome<Resolution> waiting = Outcome.of(() -> dns.resolve("a.test"));
    untilItWaits(waiting);

    waiting.interrupt();
    assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    fake.releaseOne();

    assertThat(asking.value()).isEqualTo(direct("a.test", "192.0.2.1"));
    assertThat(fake.asked()).isEqualTo(1);
  }

  @Test
  void forgetsACrash() throws InterruptedException {
    Outcome<Resolution> crash = Outcome.of(() -> dns.resolve("a.test"));
    assertThat(crash.failure()).isInstanceOf(AssertionError.class);

    fake.with(direct("a.test", "192.0.2.1"));
    assertThat(dns.resolve("a.test")).isEqualTo(direct("a.test", "192.0.2.1"));
  }

  private static Resolution lasting(Duration ttl) {
    Resolution sample = direct("a.test", "192.0.2.1");
    return new Resolution("a.test", sample.hops(), sample.addresses(), sample.ending(), "", ttl);
  }

  private static void untilItWaits(Outcome<?> caller) {
    while (!caller.isWaiting()) {
      Thread.onSpinWait();
    }
  }
}
