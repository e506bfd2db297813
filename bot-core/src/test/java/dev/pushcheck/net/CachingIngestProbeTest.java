package dev.pushcheck.net;

import static dev.pushcheck.net.SampleResolutions.ip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pushcheck.net.IngestProbe.Attempt;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachingIngestProbeTest {
  private final FakeTicker ticker = new FakeTicker();
  private final FakeIngestProbe fake = new FakeIngestProbe();
  private final CachingIngestProbe probe = new CachingIngestProbe(fake, ticker);

  @Test
  void knocksOnceInTenSeconds() throws InterruptedException {
    probe.probe(target("live", "192.0.2.1"));
    ticker.advance(Duration.ofSeconds(10).minusNanos(1));
    assertThat(probe.probe(target("live", "192.0.2.1"))).hasSize(1);
    assertThat(fake.asked()).hasSize(1);

    ticker.advance(Duration.ofNanos(1));
    probe.probe(target("live", "192.0.2.1"));
    assertThat(fake.asked()).hasSize(2);
  }

  @Test
  void knocksOnceForAThousandAddressesOfTenHosts() throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      probe.probe(target("live", "192.0.2." + i % 10));
    }

    assertThat(fake.asked()).hasSize(10);
  }

  @Test
  void keepsDifferentTargetsApart() throws InterruptedException {
    IngestTarget target = target("live", "192.0.2.1");
    List<IngestTarget> others =
        List.of(
            target("other", "192.0.2.1"),
            target("live", "192.0.2.2"),
            target("live", "192.0.2.1", "192.0.2.2"),
            new IngestTarget(Transport.RTMPS, "push.test", 1935, "live", target.addresses()),
            new IngestTarget(Transport.RTMP, "push2.test", 1935, "live", target.addresses()),
            new IngestTarget(Transport.RTMP, "push.test", 443, "live", target.addresses()));
    probe.probe(target);
    for (IngestTarget other : others) {
      probe.probe(other);
    }

    assertThat(fake.asked()).hasSize(1 + others.size());
  }

  @Test
  void answersInTheOrderOfEachTarget() throws InterruptedException {
    List<Attempt> one = probe.probe(target("live", "192.0.2.9", "192.0.2.10", "2001:db8::1"));
    List<Attempt> other = probe.probe(target("live", "2001:db8::1", "192.0.2.10", "192.0.2.9"));

    assertThat(one)
        .extracting(Attempt::address)
        .containsExactly(ip("192.0.2.9"), ip("192.0.2.10"), ip("2001:db8::1"));
    assertThat(other)
        .extracting(Attempt::address)
        .containsExactly(ip("2001:db8::1"), ip("192.0.2.10"), ip("192.0.2.9"));
    assertThat(fake.asked()).as("name servers rotate addresses").hasSize(1);
  }

  @Test
  void leavesAnAddressInPeaceThatChatsAskForTooOften() throws InterruptedException {
    IngestProbe chats = probe.fromChats();
    for (int i = 0; i < Knocks.MOST; i++) {
      chats.probe(target("app" + i, "192.0.2.1"));
    }

    assertThatExceptionOfType(TooManyKnocksException.class)
        .isThrownBy(() -> chats.probe(target("another", "192.0.2.1")));
    assertThatExceptionOfType(TooManyKnocksException.class)
        .as("one of several is enough")
        .isThrownBy(() -> chats.probe(target("live", "192.0.2.2", "192.0.2.1")));
    assertThatExceptionOfType(TooManyKnocksException.class)
        .as("whatever the machine is called")
        .isThrownBy(
            () ->
                chats.probe(
                    new IngestTarget(
                        Transport.SRT, "other.test", 9000, "live", List.of(ip("192.0.2.1")))));
    assertThat(fake.asked()).hasSize(Knocks.MOST);
    assertThat(chats.probe(target("app7", "192.0.2.1"))).as("is remembered").hasSize(1);
    assertThat(chats.probe(target("live", "192.0.2.3"))).hasSize(1);

    ticker.advance(Duration.ofMinutes(1));
    assertThat(chats.probe(target("another", "192.0.2.1"))).hasSize(1);
  }

  @Test
  void knocksForThePersonAtTheKeyboardAsOftenAsTheyLike() throws InterruptedException {
    for (int i = 0; i <= Knocks.MOST; i++) {
      probe.probe(target("app" + i, "192.0.2.1"));
    }

    assertThat(fake.asked()).hasSize(Knocks.MOST + 1);
  }

  private static IngestTarget target(String app, String... addresses) {
    return new IngestTarget(
        Transport.RTMP,
        "push.test",
        1935,
        app,
        Arrays.stream(addresses).map(SampleResolutions::ip).toList());
  }
}
