package dev.pushcheck.net;

import static dev.pushcheck.net.SampleResolutions.ip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.Resolution.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Against a server that treats the families differently, or answers in other odd ways. */
@Timeout(20)
class OneSidedDnsTest {
  private static final Name NAME = Name.fromConstantString("push.test.");
  private static final Name OTHER = Name.fromConstantString("other.test.");

  private final DatagramSocket socket = socket();

  @AfterEach
  void stop() {
    socket.close();
  }

  @Test
  void keepsGoodIpv4AnswersWhenIpv6Fails() throws InterruptedException {
    Resolution resolution =
        resolve(
            (type, answer) -> {
              if (type == Type.A) {
                answer.addRecord(a(NAME, "192.0.2.1"), Section.ANSWER);
              } else {
                answer.getHeader().setRcode(Rcode.SERVFAIL);
              }
            });

    assertThat(resolution.addresses()).containsExactly(ip("192.0.2.1"));
    assertThat(resolution.ttl()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void keepsGoodIpv6AnswersWhenIpv4Fails() throws InterruptedException {
    Resolution resolution =
        resolve(
            (type, answer) -> {
              if (type == Type.AAAA) {
                answer.addRecord(aaaa("2001:db8::1"), Section.ANSWER);
              } else {
                answer.getHeader().setRcode(Rcode.REFUSED);
              }
            });

    assertThat(resolution.addresses()).containsExactly(ip("2001:db8::1"));
  }

  @Test
  void ignoresRecordsOfNamesThatItDidNotAskFor() throws InterruptedException {
    Resolution resolution =
        resolve((type, answer) -> answer.addRecord(a(OTHER, "192.0.2.66"), Section.ANSWER));

    assertThat(resolution.ending()).isEqualTo(Ending.NO_DATA);
  }

  @Test
  void readsAChainInWhateverOrderItsRecordsCome() throws InterruptedException {
    Resolution resolution =
        resolve(
            (type, answer) -> {
              answer.addRecord(a(OTHER, "192.0.2.1"), Section.ANSWER);
              answer.addRecord(new CNAMERecord(NAME, DClass.IN, 30, OTHER), Section.ANSWER);
            });

    assertThat(resolution)
        .isEqualTo(SampleResolutions.chain("192.0.2.1", "push.test", "other.test"));
  }

  @Test
  void takesMappedAddressesForTheIpv4TheyMean() throws InterruptedException {
    Resolution resolution =
        resolve((type, answer) -> answer.addRecord(aaaa("::ffff:7f00:1"), Section.ANSWER));

    assertThat(resolution.addresses()).containsExactly(ip("127.0.0.1"));
  }

  @Test
  void doesNotMistakeAReferralForAnAbsence() throws InterruptedException {
    Resolution resolution =
        resolve(
            (type, answer) ->
                answer.addRecord(new NSRecord(NAME, DClass.IN, 30, OTHER), Section.AUTHORITY));

    assertThat(resolution.ending()).isEqualTo(Ending.FAILED);
    assertThat(resolution.detail()).isEqualTo("answers with a referral");
  }

  @Test
  void doesNotMistakeItsOwnQuestionForAnAnswer() throws InterruptedException {
    Resolution resolution = resolve((type, answer) -> answer.getHeader().unsetFlag(Flags.QR));

    assertThat(resolution.ending()).isEqualTo(Ending.FAILED);
    assertThat(resolution.detail()).isEqualTo("garbled answer");
  }

  @Test
  void keepsNoAbsenceWithoutSoa() throws InterruptedException {
    Resolution resolution = resolve((type, answer) -> answer.getHeader().setRcode(Rcode.NXDOMAIN));

    assertThat(resolution.ending()).isEqualTo(Ending.NO_SUCH_NAME);
    assertThat(resolution.ttl()).isZero();
  }

  private Resolution resolve(BiConsumer<Integer, Message> server) throws InterruptedException {
    Outcome<Boolean> serving = Outcome.of(() -> serve(server));
    try {
      InetSocketAddress address = (InetSocketAddress) socket.getLocalSocketAddress();
      return new DnsjavaDns(new DnsSettings(List.of(address), Duration.ofSeconds(5)))
          .resolve("push.test");
    } finally {
      socket.close();
      serving.failure();
    }
  }

  private boolean serve(BiConsumer<Integer, Message> server) throws IOException {
    while (true) {
      DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
      socket.receive(packet);
      Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
      Message answer = new Message(query.getHeader().getID());
      answer.getHeader().setFlag(Flags.QR);
      answer.addRecord(query.getQuestion(), Section.QUESTION);
      server.accept(query.getQuestion().getType(), answer);
      byte[] wire = answer.toWire();
      socket.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
    }
  }

  private static Record a(Name name, String address) {
    return new ARecord(name, DClass.IN, 30, ip(address));
  }

  /** As it stands on the wire, which {@link InetAddress} would not keep. */
  private static Record aaaa(String address) {
    return new AAAARecord(
        NAME,
        DClass.IN,
        30,
        org.xbill.DNS.Address.toByteArray(address, org.xbill.DNS.Address.IPv6));
  }

  private static DatagramSocket socket() {
    try {
      return new DatagramSocket(new InetSocketAddress(ip("127.0.0.1"), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
