package dev.pushcheck.sandbox;

import dev.pushcheck.sandbox.DnsResponder.Carrier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** The answer to one DNS question, on its way from records to bytes. */
final class DnsReply {
  private static final int GARBAGE_BYTES = 64;
  private static final int BYTES_WITHOUT_EDNS = 512;
  private static final int EDNS_BYTES = 1232;
  private static final long NEGATIVE_TTL_SECONDS = 30;
  private static final Name AUTHOR = Name.fromConstantString("sandbox.invalid.");

  private final Message query;
  private final Message message;

  private DnsReply(Message query) {
    this.query = query;
    message = new Message(query.getHeader().getID());
  }

  /** An answer that repeats the question letter by letter and claims authority for it. */
  static DnsReply to(Message query) {
    DnsReply reply = new DnsReply(query);
    Header header = reply.message.getHeader();
    header.setFlag(Flags.QR);
    header.setFlag(Flags.AA);
    if (query.getHeader().getFlag(Flags.RD)) {
      header.setFlag(Flags.RD);
    }
    reply.message.addRecord(query.getQuestion(), Section.QUESTION);
    if (query.getOPT() != null) {
      reply.message.addRecord(new OPTRecord(EDNS_BYTES, 0, 0), Section.ADDITIONAL);
    }
    return reply;
  }

  /** A message that only says what was wrong with another one. */
  static byte[] refusal(int id, int code) {
    Header header = new Header(id);
    header.setFlag(Flags.QR);
    header.setRcode(code);
    return header.toWire();
  }

  /** No message at all, but the right id, so that nobody can take it for another's answer. */
  static byte[] garbage(Message query) {
    byte[] bytes = new byte[GARBAGE_BYTES];
    Arrays.fill(bytes, (byte) 0xEE);
    ByteBuffer.wrap(bytes).putShort((short) query.getHeader().getID());
    return bytes;
  }

  DnsReply code(int rcode) {
    message.getHeader().setRcode(rcode);
    return this;
  }

  DnsReply truncated() {
    message.getHeader().setFlag(Flags.TC);
    return this;
  }

  DnsReply answer(Iterable<? extends Record> records) {
    records.forEach(found -> message.addRecord(found, Section.ANSWER));
    return this;
  }

  /** Says by whose authority there is nothing, and for how long that holds, RFC 2308. */
  DnsReply nothingAt(Name name) {
    Name zone = name.labels() > 1 ? new Name(name, 1) : Name.root;
    long ttl = NEGATIVE_TTL_SECONDS;
    message.addRecord(
        new SOARecord(zone, DClass.IN, ttl, AUTHOR, AUTHOR, 1, 3600, 600, 86_400, ttl),
        Section.AUTHORITY);
    return this;
  }

  /** The bytes, cut down and marked as such where they are too many for UDP. */
  byte[] wire(Carrier carrier) {
    if (carrier == Carrier.TCP) {
      return message.toWire(Message.MAXLENGTH);
    }
    OPTRecord edns = query.getOPT();
    int accepted = edns == null ? 0 : edns.getPayloadSize();
    return message.toWire(Math.max(BYTES_WITHOUT_EDNS, accepted));
  }
}
