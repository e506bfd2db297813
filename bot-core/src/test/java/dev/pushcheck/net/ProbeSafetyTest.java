package dev.pushcheck.net;

import static dev.pushcheck.net.SampleResolutions.ip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushcheck.net.Admission.Admitted;
import dev.pushcheck.sandbox.DnsServer;
import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a host that somebody typed to the packets that are sent for it: none, where it matters. */
@Timeout(30)
class ProbeSafetyTest {
  private static final String PUBLIC = "1.2.3.4";

  private final DnsServer server = DnsServer.start();
  private final CountingConnector connector =
      new CountingConnector(new BrokenNetwork(new ConnectException("Connection refused")));
  private final ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, connector);
  private final Dns dns =
      new DnsjavaDns(new DnsSettings(List.of(server.address()), Duration.ofSeconds(5)));

  /** Everybody may ask about everything here, so that only the addresses stand in the way. */
  private final AddressGuard guard =
      new AddressGuard(
          new ProbeSettings(Duration.ofSeconds(1), false, Set.of(), Optional.empty()),
          name -> true,
          name -> true);

  @AfterEach
  void stop() {
    bench.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "169.254.0.23",
        "100.100.100.200",
        "127.0.0.1",
        "127.1",
        "0",
        "2852039166",
        "0xa9fea9fe",
        "0251.0376.0251.0376",
        "[::1]",
        "[::]",
        "[::ffff:169.254.169.254]",
        "[64:ff9b::a9fe:a9fe]",
        "[2002:a9fe:a9fe::]",
        "[fe80::1%25eth0]",
        "[fd7a:115c:a1e0::1]",
        "10.254.0.0",
        "172.16.10.65",
        "192.168.10.65",
        "100.64.0.1",
        "192.0.0.1",
        "192.88.99.3",
        "198.18.0.1",
        "224.1.2.3",
        "240.0.0.1",
        "255.255.255.255",
        "127。0。0。1",
        "１２７.0.0.1",
      })
  void contactsNoSpecialAddressHoweverItIsWritten(String host) throws InterruptedException {
    InetAddress address = IpLiteral.parse(host).orElseThrow();

    knock(SampleResolutions.direct(host, address.getHostAddress()));
    knock(dns.resolve(host));

    assertThat(connector.contacted()).isEmpty();
    assertThat(server.queries()).as("an address is no name").isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "push.ok.com@127.0.0.1",
        "push.ok.com#@127.0.0.1",
        "push.ok.com\\@127.0.0.1",
        "push.ok.com%00.evil",
        "push.ok.com\u0000.evil",
        "push.ok.com/../127.0.0.1",
        "push.ok.com:22",
        "ⓛocalhost",
        "256.256.256.256",
        "",
      })
  void asksNobodyAboutWhatIsNoName(String host) throws InterruptedException {
    knock(dns.resolve(host));

    assertThat(connector.contacted()).isEmpty();
    assertThat(server.queries()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 300, 65_536})
  void asksNobodyAboutNamesThatAreTooLong(int length) throws InterruptedException {
    knock(dns.resolve("a".repeat(length) + ".test"));

    assertThat(connector.contacted()).isEmpty();
    assertThat(server.queries()).isZero();
  }

  @Test
  void contactsNoPrivateAddressBehindAName() throws InterruptedException {
    server
        .a("localhost", "127.0.0.1", "::1")
        .a("metadata.tencentyun.com", "169.254.0.23")
        .a("127.0.0.1.nip.io", "127.0.0.1")
        .a("mixed.test", PUBLIC, "10.0.0.1")
        .a("mixed6.test", PUBLIC, "fd00::1")
        .a("mapped.test", "::ffff:7f00:1")
        .a("nat64.test", "64:ff9b::7f00:1")
        .cname("push.ok.com", "inside.test")
        .cname("inside.test", "deep.inside.test")
        .a("deep.inside.test", "192.168.0.1");

    for (String host :
        List.of(
            "localhost.",
            "LOCALHOST",
            "metadata.tencentyun.com",
            "127.0.0.1.nip.io",
            "mixed.test",
            "mixed6.test",
            "mapped.test",
            "nat64.test",
            "push.ok.com")) {
      Resolution resolution = dns.resolve(host);
      assertThat(resolution.addresses()).as(host).isNotEmpty();
      assertThat(guard.admit(resolution, Origin.COMMAND_LINE))
          .as(host)
          .isInstanceOf(Admission.Special.class);
      knock(resolution);
    }

    assertThat(connector.contacted()).isEmpty();
  }

  @Test
  void contactsWhatWasJudgedThoughTheNameMovesOn() throws InterruptedException {
    server.rebind("rebind.test", PUBLIC, "127.0.0.1");

    Resolution judged = dns.resolve("rebind.test");
    Resolution later = dns.resolve("rebind.test");
    assertThat(later.addresses()).containsExactly(ip("127.0.0.1"));

    knock(judged);
    knock(later);
    assertThat(connector.contacted()).containsExactly(ip(PUBLIC));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65_536})
  void hasNoTargetWithoutARealPort(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProbeBench.target(Transport.RTMP, port, ip(PUBLIC)));
  }

  /** As a check does it: only what has been admitted is handed to the probe. */
  private void knock(Resolution resolution) throws InterruptedException {
    if (resolution.ending() == Resolution.Ending.ADDRESSES
        && guard.admit(resolution, Origin.CHAT) instanceof Admitted admitted) {
      InetAddress[] addresses = admitted.addresses().toArray(new InetAddress[0]);
      bench.probe().probe(ProbeBench.target(Transport.RTMP, 1935, addresses));
    }
  }
}
