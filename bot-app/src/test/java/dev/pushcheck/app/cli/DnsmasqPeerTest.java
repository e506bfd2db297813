package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real name server. */
@Timeout(60)
class DnsmasqPeerTest {
  private static final String ASSIGNED = World.assigned(World.DOMAIN);

  private final InetAddress address = Loopback.next();
  private final RtmpServer ingest = RtmpServer.listen(Loopback.next(), World.RTMP_PORT);
  private World world;

  @BeforeEach
  void start(@TempDir Path directory) {
    world = new World(directory);
  }

  @AfterEach
  void end() throws Exception {
    ingest.close();
    world.close();
  }

  @Test
  void leadsThroughAChainOfNames() throws IOException {
    try (Peer dnsmasq =
        dnsmasq(
            "--cname=" + World.DOMAIN + ",edge.example.com",
            "--cname=edge.example.com," + ASSIGNED,
            "--host-record=" + ASSIGNED + "," + ingest.address().getHostAddress())) {
      Answer answer = world.check("--json", World.address("room42").rtmp());

      assertThat(answer.finding("cname")).as(dnsmasq.said()).isEqualTo("passed");
      JsonObject cname = answer.findings("cname").get(0);
      assertThat(cname.getAsJsonObject("facts").getAsJsonArray("chain"))
          .hasToString(
              "[\"push.example.com → edge.example.com\",\"edge.example.com → %s\"]"
                  .formatted(ASSIGNED));
      assertThat(cname.getAsJsonArray("remarks")).as("not straight").hasSize(1);
      assertThat(answer.finding("ingest")).isEqualTo("passed");
    }
  }

  @Test
  void knowsNoSuchName() throws IOException {
    try (Peer dnsmasq = dnsmasq()) {
      Answer answer = world.check("--json", World.address("room42").rtmp());

      assertThat(answer.cause()).as(dnsmasq.said()).isEqualTo("domain-does-not-exist");
    }
  }

  @Test
  void knowsAnAliasOfNothing() throws IOException {
    try (Peer dnsmasq = dnsmasq("--cname=" + World.DOMAIN + "," + ASSIGNED)) {
      Answer answer = world.check("--json", World.address("room42").rtmp());

      assertThat(answer.status()).as(dnsmasq.said()).isEqualTo(1);
      assertThat(answer.finding("cname")).isIn("cname-dangling", "domain-does-not-exist");
    }
  }

  @Test
  void refusesToAnswerForOthers() throws IOException {
    try (Peer dnsmasq = dnsmasq()) {
      String elsewhere = World.address("room42").rtmp().replace("example.com", "example.net");

      Answer answer = world.check("--json", elsewhere);

      assertThat(answer.finding("cname")).as(dnsmasq.said()).isEqualTo("dns-failed");
      assertThat(answer.verdict()).isEqualTo("incomplete");
    }
  }

  /** Speaks with authority for the names of our domain and its target, and for no others. */
  private Peer dnsmasq(String... records) throws IOException {
    int port = freePort();
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "--keep-in-foreground",
                    "--log-facility=-",
                    "--conf-file=/dev/null",
                    "--pid-file=",
                    "--user=",
                    "--no-resolv",
                    "--no-hosts",
                    "--bind-interfaces",
                    "--listen-address=" + address.getHostAddress(),
                    "--port=" + port,
                    "--local-ttl=30",
                    "--local=/example.com/tlivepush.com/"),
                Stream.of(records))
            .toArray(String[]::new);
    Peer dnsmasq = Peer.start("dnsmasq", arguments);
    try {
      dnsmasq.untilListening(address, port);
    } catch (RuntimeException | Error e) {
      dnsmasq.close();
      throw e;
    }
    world.resolver(new InetSocketAddress(address, port));
    return dnsmasq;
  }

  private int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, address)) {
      return socket.getLocalPort();
    }
  }
}
