package dev.pushcheck.sandbox;

import dev.pushcheck.sandbox.DnsResponder.Carrier;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xbill.DNS.Address;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * A name server on loopback that speaks with authority for every name, over UDP and TCP.
 *
 * <p>An alias is answered together with all that it leads to, as a resolver would answer it. Names
 * that nobody has set up do not exist. Everything may be changed while the server runs: the last
 * call for a name wins. Safe for use by several threads.
 */
public final class DnsServer implements AutoCloseable {
  /** What can be wrong with the answer for a name, or for an alias leading to it. */
  public enum Misbehaviour {
    /** Says that the server failed. */
    SERVFAIL,
    /** Says that the server does not want to. */
    REFUSED,
    /** Says nothing. */
    SILENT,
    /** Answers with bytes that are no DNS message, under the id of the question. */
    GARBAGE,
    /** Over UDP only says that the answer is too long; over TCP gives it. */
    TRUNCATED_OVER_UDP
  }

  private static final int BIND_ATTEMPTS = 20;

  private final Zone zone;
  private final DnsResponder responder;
  private final TcpListener tcp;
  private final UdpListener udp;
  private volatile Duration ttl = Duration.ofSeconds(30);

  private DnsServer(Zone zone, DnsResponder responder, TcpListener tcp, UdpListener udp) {
    this.zone = zone;
    this.responder = responder;
    this.tcp = tcp;
    this.udp = udp;
  }

  /** Starts a server on a free port of 127.0.0.1, the same one for UDP and TCP. */
  public static DnsServer start() {
    for (int attempt = 1; ; attempt++) {
      Zone zone = new Zone();
      DnsResponder responder = new DnsResponder(zone);
      InetAddress address = Loopback.localhost();
      TcpListener tcp = TcpListener.listen(address, 0, socket -> answerAll(responder, socket));
      try {
        UdpListener udp =
            UdpListener.listen(
                address,
                tcp.address().getPort(),
                (sender, packet) -> responder.answer(packet, Carrier.UDP));
        return new DnsServer(zone, responder, tcp, udp);
      } catch (UncheckedIOException e) {
        // Somebody has the UDP port of that number.
        tcp.close();
        if (attempt == BIND_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Where the server listens. */
  public InetSocketAddress address() {
    return udp.address();
  }

  /**
   * Gives a name these addresses and no others.
   *
   * @param addresses IPv4 and IPv6 literals
   */
  public DnsServer a(String name, String... addresses) {
    List<InetAddress> parsed = Arrays.stream(addresses).map(DnsServer::literal).toList();
    zone.put(name(name), new ZoneEntry.Host(ttl.toSeconds(), parsed));
    return this;
  }

  /** Makes a name an alias of another, which may again be an alias, not exist, or lead back. */
  public DnsServer cname(String alias, String target) {
    zone.put(name(alias), new ZoneEntry.Alias(ttl.toSeconds(), name(target)));
    return this;
  }

  /** Makes a name exist without any data. */
  public DnsServer empty(String name) {
    return a(name);
  }

  /**
   * Gives a name one address in the first answer and another one, for good, in all later answers;
   * both may be kept for no time.
   *
   * @param first an IPv4 or IPv6 literal
   * @param then an IPv4 or IPv6 literal
   */
  public DnsServer rebind(String name, String first, String then) {
    zone.put(
        name(name), new ZoneEntry.Rebinding(literal(first), literal(then), new AtomicBoolean()));
    return this;
  }

  /** Has questions for this alias answered with its target only, not with what lies behind it. */
  public DnsServer split(String alias) {
    zone.split(name(alias));
    return this;
  }

  /** Sets how long records may be kept that are added from now on; 30 seconds at first. */
  public DnsServer ttl(Duration ttl) {
    this.ttl = ttl;
    return this;
  }

  /** Answers wrongly for a name, and for aliases leading to it, whether it exists or not. */
  public DnsServer misbehave(String name, Misbehaviour how) {
    zone.misbehave(name(name), how);
    return this;
  }

  /** Ends the misbehaviour of a name. */
  public DnsServer behave(String name) {
    zone.behave(name(name));
    return this;
  }

  /** How many questions have come, repeated ones and silently ignored ones included. */
  public int queries() {
    return responder.questions();
  }

  /** How many questions for this very name have come, of whatever type. */
  public int queries(String name) {
    return responder.questions(name(name));
  }

  @Override
  public void close() {
    udp.close();
    tcp.close();
  }

  private static void answerAll(DnsResponder responder, Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    while (true) {
      byte[] question = new byte[in.readUnsignedShort()];
      in.readFully(question);
      Optional<byte[]> answer = responder.answer(question, Carrier.TCP);
      if (answer.isPresent()) {
        out.writeShort(answer.get().length);
        out.write(answer.get());
        out.flush();
      }
    }
  }

  private static Name name(String text) {
    try {
      return Name.fromString(text, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a domain name: " + text, e);
    }
  }

  private static InetAddress literal(String text) {
    try {
      return Address.getByAddress(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an IP address: " + text, e);
    }
  }
}
