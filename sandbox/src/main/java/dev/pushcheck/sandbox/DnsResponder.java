package dev.pushcheck.sandbox;

import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** From a question's bytes to the answer's bytes, over what a {@link Zone} holds. */
final class DnsResponder {
  /** What the question came over. */
  enum Carrier {
    UDP,
    TCP
  }

  private static final int HEADER_BYTES = 12;
  private static final int UDP_BYTES_WITHOUT_EDNS = 512;
  private static final int EDNS_BYTES = 1232;
  private static final long NEGATIVE_TTL_SECONDS = 30;

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
    Message query;
    try {
      query = new Message(wire);
    } catch (IOException e) {
      return wire.length < HEADER_BYTES
          ? Optional.empty()
          : Optional.of(refusal(id(wire), Rcode.FORMERR).toWire());
    }
    if (query.getHeader().getFlag(Flags.QR)) {
      return Optional.empty();
    }
    return query.getQuestion() == null || query.getHeader().getOpcode() != Opcode.QUERY
        ? Optional.of(refusal(id(wire), Rcode.NOTIMP).toWire())
        : answer(query, query.getQuestion(), carrier);
  }

  private Optional<byte[]> answer(Message query, Record question, Carrier carrier) {
    questions.incrementAndGet();
    questionsByName.merge(question.getName(), 1, Integer::sum);
    Zone.Path path = zone.follow(question.getName(), question.getType());
    Optional<Misbehaviour> misbehaviour = zone.misbehaviour(path);
    if (misbehaviour.isEmpty()) {
      return Optional.of(wire(complete(query, question, path), query, carrier));
    }
    return switch (misbehaviour.get()) {
      case SILENT -> Optional.empty();
      case GARBAGE -> Optional.of(garbage(query));
      case SERVFAIL -> Optional.of(withCode(query, question, Rcode.SERVFAIL).toWire());
      case REFUSED -> Optional.of(withCode(query, question, Rcode.REFUSED).toWire());
      case TRUNCATED_OVER_UDP ->
          Optional.of(
              carrier == Carrier.UDP
                  ? truncated(query, question).toWire()
                  : wire(complete(query, question, path), query, carrier));
    };
  }

  private Message complete(Message query, Record question, Zone.Path path) {
    Message response = withCode(query, question, Rcode.NOERROR);
    path.hops().forEach(hop -> response.addRecord(hop, Section.ANSWER));
    if (path.end().isEmpty()) {
      return response;
    }
    Name end = path.end().get();
    Optional<ZoneEntry> entry = zone.at(end);
    if (entry.isEmpty()) {
      response.getHeader().setRcode(Rcode.NXDOMAIN);
    }
    List<Record> records =
        entry.map(found -> found.records(end, question.getType())).orElse(List.of());
    records.forEach(found -> response.addRecord(found, Section.ANSWER));
    if (records.isEmpty()) {
      response.addRecord(authority(end), Section.AUTHORITY);
    }
    return response;
  }

  private static Message withCode(Message query, Record question, int code) {
    Message response = refusal(query.getHeader().getID(), code);
    response.addRecord(question, Section.QUESTION);
    response.getHeader().setFlag(Flags.AA);
    if (query.getHeader().getFlag(Flags.RD)) {
      response.getHeader().setFlag(Flags.RD);
    }
    if (query.getOPT() != null) {
      response.addRecord(new OPTRecord(EDNS_BYTES, 0, 0), Section.ADDITIONAL);
    }
    return response;
  }

  private static Message refusal(int id, int code) {
    Message response = new Message(id);
    response.getHeader().setFlag(Flags.QR);
    response.getHeader().setRcode(code);
    return response;
  }

  private static Message truncated(Message query, Record question) {
    Message response = withCode(query, question, Rcode.NOERROR);
    response.getHeader().setFlag(Flags.TC);
    return response;
  }

  private static byte[] wire(Message response, Message query, Carrier carrier) {
    if (carrier == Carrier.TCP) {
      return response.toWire(Message.MAXLENGTH);
    }
    OPTRecord edns = query.getOPT();
    return response.toWire(
        edns == null
            ? UDP_BYTES_WITHOUT_EDNS
            : Math.max(UDP_BYTES_WITHOUT_EDNS, edns.getPayloadSize()));
  }

  /** The right id, so that the asker cannot dismiss it as somebody else's, then no message. */
  private static byte[] garbage(Message query) {
    Header header = new Header(query.getHeader().getID());
    header.setFlag(Flags.QR);
    byte[] bytes = Arrays.copyOf(header.toWire(), 64);
    Arrays.fill(bytes, HEADER_BYTES / 3, bytes.length, (byte) 0xEE);
    return bytes;
  }

  /** A message as it goes over TCP: behind its length in two bytes. */
  static byte[] framed(byte[] message) {
    return ByteBuffer.allocate(2 + message.length)
        .putShort((short) message.length)
        .put(message)
        .array();
  }

  private static int id(byte[] wire) {
    return (wire[0] & 0xFF) << 8 | (wire[1] & 0xFF);
  }

  private static Record authority(Name name) {
    Name owner = name.labels() > 1 ? new Name(name, 1) : Name.root;
    Name host = Name.fromConstantString("sandbox.invalid.");
    return new SOARecord(
        owner,
        DClass.IN,
        NEGATIVE_TTL_SECONDS,
        host,
        host,
        1,
        3600,
        600,
        86_400,
        NEGATIVE_TTL_SECONDS);
  }
}
