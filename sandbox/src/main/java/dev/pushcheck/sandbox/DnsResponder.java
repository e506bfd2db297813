package dev.pushcheck.sandbox;

import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** From a question's bytes to the answer's bytes, over what a {@link Zone} holds. */
final class DnsResponder {
  /** What the question came over. */
  enum Carrier {
    UDP,
    TCP
  }

  private final Zone zone;
  private final AtomicInteger questions = new AtomicInteger();
  private final Map<Name, Integer> questionsByName = new ConcurrentHashMap<>();

  DnsResponder(Zone zone) {
    this.zone = zone;
  }

  int questions() {
    return questions.get();
  }

  int questions(Name name) {
    return questionsByName.getOrDefault(name, 0);
  }

  /** The answer, or empty for silence. */
  Optional<byte[]> answer(byte[] wire, Carrier carrier) {
    if (wire.length < Header.LENGTH) {
      return Optional.empty();
    }
    try {
      return answer(new Message(wire), carrier);
    } catch (IOException e) {
      return Optional.of(DnsReply.refusal(ByteBuffer.wrap(wire).getChar(), Rcode.FORMERR));
    }
  }

  private Optional<byte[]> answer(Message query, Carrier carrier) {
    Header header = query.getHeader();
    if (header.getFlag(Flags.QR)) {
      return Optional.empty(); // Answering answers could go on for ever.
    }
    if (header.getOpcode() != Opcode.QUERY) {
      return Optional.of(DnsReply.refusal(header.getID(), Rcode.NOTIMP));
    }
    Record question = query.getQuestion();
    if (question == null) {
      return Optional.of(DnsReply.refusal(header.getID(), Rcode.FORMERR));
    }
    questions.incrementAndGet();
    questionsByName.merge(question.getName(), 1, Integer::sum);
    Zone.Path path = zone.follow(question.getName(), question.getType());
    return zone.misbehaviour(path)
        .map(how -> misbehave(how, query, path, carrier))
        .orElseGet(() -> Optional.of(complete(query, path).wire(carrier)));
  }

  private Optional<byte[]> misbehave(
      Misbehaviour how, Message query, Zone.Path path, Carrier carrier) {
    return switch (how) {
      case SILENT -> Optional.empty();
      case GARBAGE -> Optional.of(DnsReply.garbage(query));
      case SERVFAIL -> Optional.of(DnsReply.to(query).code(Rcode.SERVFAIL).wire(carrier));
      case REFUSED -> Optional.of(DnsReply.to(query).code(Rcode.REFUSED).wire(carrier));
      case TRUNCATED_OVER_UDP ->
          Optional.of(
              carrier == Carrier.UDP
                  ? DnsReply.to(query).truncated().wire(carrier)
                  : complete(query, path).wire(carrier));
    };
  }

  private DnsReply complete(Message query, Zone.Path path) {
    DnsReply reply = DnsReply.to(query).answer(path.hops());
    if (!path.finished()) {
      return reply;
    }
    Name end = path.end();
    Optional<ZoneEntry> entry = zone.at(end);
    if (entry.isEmpty()) {
      return reply.code(Rcode.NXDOMAIN).nothingAt(end);
    }
    List<Record> records = entry.get().records(end, query.getQuestion().getType());
    return records.isEmpty() ? reply.nothingAt(end) : reply.answer(records);
  }
}
