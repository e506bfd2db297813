package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CrashLog;
import dev.pushcheck.net.Connector;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.push.Samples;
import dev.pushcheck.push.WiredPushCheck;
import dev.pushcheck.reply.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody in a chat, with every right, may try to make the bot contact: through the router,
 * over a real name server, with a door that counts every packet and lets none out.
 */
@Timeout(60)
class ChatSafetyTest {
  /** An allowed name that leads to a public address first; nothing is ever sent there. */
  private static final String PUBLIC = "93.184.215.14";

  private final List<String> contacted = new CopyOnWriteArrayList<>();
  private final WiredPushCheck wire = new WiredPushCheck();
  private CommandRouter router;

  /** Writes down who is contacted, and contacts nobody. */
  private final class Door implements Connector {
    @Override
    public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
      contacted.add("tcp " + address.getAddress().getHostAddress() + " " + address.getPort());
      throw new ConnectException("nothing leaves here");
    }

    @Override
    public DatagramSocket open(InetSocketAddress address) throws IOException {
      contacted.add("udp " + address.getAddress().getHostAddress() + " " + address.getPort());
      throw new ConnectException("nothing leaves here");
    }
  }

  @BeforeEach
  void open() {
    wire.through(new Door())
        .probing(new ProbeSettings(Duration.ofSeconds(5), false, Set.of(), Optional.empty()))
        .dns()
        .a("metadata.tencentyun.com", "169.254.0.23")
        .a("localhost", "127.0.0.1")
        .a("127.0.0.1.nip.io", "127.0.0.1")
        .a("push.ok.com.evil.test", "93.184.215.15")
        .a("evil.test", "93.184.215.15")
        .cname("alias.evil.test", "inside.evil.test")
        .a("inside.evil.test", "10.0.0.1");
    router =
        new CommandRouter(List.of(SampleRequests.check(wire)), OpenAccess.FOR_ALL, new CrashLog());
  }

  @AfterEach
  void end() {
    wire.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://169.254.169.254/live/x",
        "rtmp://169.254.0.23/live/x",
        "rtmp://100.100.100.200/live/x",
        "rtmp://127.0.0.1:6379/live/x",
        "rtmp://127.1/live/x",
        "rtmp://0/live/x",
        "rtmp://2852039166/live/x",
        "rtmp://0xa9fea9fe/live/x",
        "rtmp://0251.0376.0251.0376/live/x",
        "rtmp://[::1]/live/x",
        "rtmp://[::]/live/x",
        "rtmp://[::ffff:169.254.169.254]/live/x",
        "rtmp://[64:ff9b::a9fe:a9fe]/live/x",
        "rtmp://[2002:a9fe:a9fe::]/live/x",
        "rtmp://[fe80::1%25eth0]/live/x",
        "rtmp://[fd7a:115c:a1e0::1]/live/x",
        "rtmp://10.254.0.0/live/x",
        "rtmp://172.16.10.65/live/x",
        "rtmp://192.168.10.65/live/x",
        "rtmp://100.64.0.1/live/x",
        "rtmp://192.0.0.1/live/x",
        "rtmp://192.88.99.3/live/x",
        "rtmp://198.18.0.1/live/x",
        "rtmp://224.1.2.3/live/x",
        "rtmp://240.0.0.1/live/x",
        "rtmp://255.255.255.255/live/x",
        "rtmp://127。0。0。1/live/x",
        "rtmp://push.ok.com@127.0.0.1/live/x",
        "rtmp://push.ok.com#@127.0.0.1/live/x",
        "rtmp://push.ok.com\\@127.0.0.1/live/x",
        "rtmp://push.example.com@127.0.0.1/live/x",
        "rtmp://push.ok.com%00.evil/live/x",
        "rtmp://ⓛocalhost/live/x",
        "rtmp://push.example.com:0/live/x",
        "rtmp://push.example.com:65536/live/x",
        "rtmp://push.example.com:-1/live/x",
        "file:///etc/passwd",
        "gopher://127.0.0.1:70/x",
        "jar:file:/etc/passwd!/x",
        "ldap://127.0.0.1/x",
        "http://169.254.169.254/latest/meta-data/",
        "srt://127.0.0.1:9000?streamid=#!::h=push.example.com,r=live/x"
      })
  void asksNobodyAboutWhatIsNoName(String address) {
    Reply reply = check(address);

    assertThat(contacted).isEmpty();
    assertThat(wire.dns().queries()).isZero();
    assertThat(words(reply)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://metadata.tencentyun.com/live/x",
        "rtmp://localhost./live/x",
        "rtmp://localhost/live/x",
        "rtmp://127.0.0.1.nip.io/live/x",
        "rtmp://push.ok.com.evil.test/live/x",
        "rtmp://evil.test:22/live/x",
        "rtmp://evil.test:25/live/x",
        "rtmp://alias.evil.test/live/x",
        "srt://evil.test:9000?streamid=#!::h=push.example.com,r=live/x",
        "webrtc://evil.test/live/x",
        "rtmps://evil.test:443/live/x"
      })
  void contactsNoNameThatNobodySpeaksFor(String address) {
    Reply reply = check(address);

    assertThat(contacted).isEmpty();
    assertThat(words(reply))
        .as("the same for private, public and closed: no map of a network")
        .doesNotContain("169.254", "127.0.0.1 ", "10.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22", "25", "6379", "3306", "1936"})
  void knocksAtNoOtherPortOfAKnownName(String port) {
    wire.dns().a(Samples.DOMAIN, PUBLIC);
    check("rtmp://push.example.com:" + port + "/live/x");

    assertThat(contacted).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 64 * 1024})
  void asksNobodyAboutABook(int length) {
    check("rtmp://" + "a".repeat(length) + ".com/live/x");
    check("rtmp://push.example.com/live/" + "x".repeat(128 * 1024));

    assertThat(contacted).isEmpty();
    assertThat(wire.dns().queries()).isZero();
  }

  @Test
  void leavesAKnownNameAloneThatLeadsInside() {
    wire.dns().cname(Samples.DOMAIN, "inside.evil.test");
    Reply reply = check(Samples.GOOD.rtmp());

    assertThat(contacted).isEmpty();
    assertThat(words(reply)).contains("10.0.0.1");
  }

  @Test
  void leavesAKnownNameAloneThatLeadsInsideToo() {
    wire.dns().a(Samples.DOMAIN, PUBLIC, "127.0.0.1");
    check(Samples.GOOD.rtmp());

    assertThat(contacted).isEmpty();
  }

  @Test
  void isNotLedInsideByANameThatTurnsRound() {
    wire.dns().rebind(Samples.DOMAIN, PUBLIC, "127.0.0.1");
    check(Samples.GOOD.rtmp());
    assertThat(contacted).as("what was judged").containsExactly("tcp " + PUBLIC + " 1935");

    for (int i = 0; i < 3; i++) {
      Reply reply = check(Samples.GOOD.rtmp());
      assertThat(words(reply)).contains("127.0.0.1");
    }
    assertThat(contacted).hasSize(1).noneMatch(address -> address.contains("127.0.0.1"));
  }

  private Reply check(String address) {
    return router.handle(SampleRequests.fromChat("check", Map.of("address", address)));
  }
}
