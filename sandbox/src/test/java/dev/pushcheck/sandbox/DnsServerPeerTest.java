package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** A forwarding name server between us and the asker, which has to understand our answers. */
@Timeout(60)
class DnsServerPeerTest {
  @Test
  void isUnderstoodByDnsmasq() throws IOException {
    InetAddress address = Loopback.next();
    int port = freePort(address);
    try (DnsServer server = DnsServer.start();
        Program dnsmasq = dnsmasq(server, address, port)) {
      server.cname("push.example.com", "node.example.net").a("node.example.net", "192.0.2.1");
      dnsmasq.awaitLine("started");
      SimpleResolver resolver = new SimpleResolver(new InetSocketAddress(address, port));

      Message known = resolver.send(question("push.example.com"));
      Message unknown = resolver.send(question("nobody.example.com"));

      assertThat(known.getSection(Section.ANSWER))
          .extracting(Record::rdataToString)
          .containsExactly("node.example.net.", "192.0.2.1");
      assertThat(unknown.getRcode()).isEqualTo(Rcode.NXDOMAIN);
      assertThat(server.queries("push.example.com")).isEqualTo(1);
    }
  }

  private static Program dnsmasq(DnsServer server, InetAddress address, int port)
      throws IOException {
    return Program.start(
        "dnsmasq",
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
        "--server=127.0.0.1#" + server.address().getPort());
  }

  private static int freePort(InetAddress address) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, address)) {
      return socket.getLocalPort();
    }
  }

  private static Message question(String name) throws IOException {
    Name absolute = Name.fromString(name, Name.root);
    return Message.newQuery(Record.newRecord(absolute, Type.A, DClass.IN));
  }
}
