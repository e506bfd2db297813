package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pushcheck.sandbox.DnsResponder.Carrier;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class DnsResponderTest {
  private static final long SEED = 20_261_122;

  private final DnsResponder responder = new DnsResponder(new Zone());

  @Test
  void doesNotAnswerAnswers() {
    Message query = query();
    query.getHeader().setFlag(Flags.QR);

    assertThat(responder.answer(query.toWire(), Carrier.UDP)).isEmpty();
    assertThat(responder.questions()).isZero();
  }

  @Test
  void refusesOtherOperations() throws IOException {
    Message query = query();
    query.getHeader().setOpcode(Opcode.UPDATE);

    assertThat(code(query.toWire())).isEqualTo(Rcode.NOTIMP);
  }

  @Test
  void refusesMessagesWithoutAQuestion() throws IOException {
    assertThat(code(new Message(7).toWire())).isEqualTo(Rcode.FORMERR);
  }

  @Test
  void refusesMessagesThatBreakOff() throws IOException {
    byte[] wire = query().toWire();
    byte[] half = Arrays.copyOf(wire, wire.length - 3);

    assertThat(code(half)).isEqualTo(Rcode.FORMERR);
    assertThat(responder.answer(new byte[3], Carrier.UDP)).isEmpty();
  }

  @Test
  void survivesAnyPacket() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      byte[] wire = query().toWire();
      for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
        wire[random.nextInt(wire.length)] = (byte) random.nextInt();
      }
      assertThatCode(() -> responder.answer(wire, Carrier.UDP))
          .as("packet %d of seed %d", i, SEED)
          .doesNotThrowAnyException();
    }
  }

  private int code(byte[] wire) throws IOException {
    Optional<byte[]> answer = responder.answer(wire, Carrier.UDP);
    return new Message(answer.orElseThrow()).getRcode();
  }

  private static Message query() {
    Name name = Name.fromConstantString("push.example.com.");
    return Message.newQuery(Record.newRecord(name, Type.A, DClass.IN));
  }
}
