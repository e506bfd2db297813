package dev.pushcheck.net;

import dev.pushcheck.net.Resolution.Ending;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/**
 * The way from a name through its CNAMEs to the addresses of one family, fed with answers until it
 * has come to an end. Sends nothing by itself.
 */
final class AliasWalk {
  private static final int MAX_HOPS = 16;
  private static final long MAX_TTL_SECONDS = Integer.MAX_VALUE;

  private final String start;
  private final int type;
  private final List<Resolution.Hop> hops = new ArrayList<>();
  private final Set<Name> passed = new HashSet<>();
  private Name current;
  private long ttlSeconds = MAX_TTL_SECONDS;
  private Optional<Resolution> end = Optional.empty();

  /**
   * Begins at the name.
   *
   * @param type A or AAAA, as a number of {@link org.xbill.DNS.Type}
   */
  AliasWalk(Name start, int type) {
    this.start = HostNames.plain(start);
    this.type = type;
    this.current = start;
    passed.add(start);
  }

  /** The name to be asked for next. */
  Name next() {
    return current;
  }

  int type() {
    return type;
  }

  /** Where the way has led; empty while there is more to ask. */
  Optional<Resolution> end() {
    return end;
  }

  /** Gives up, keeping the hops so far. */
  void fail(String detail) {
    end(Ending.FAILED, List.of(), detail);
  }

  /** Takes the answer to {@link #next()}, whose rcode is NOERROR or NXDOMAIN. */
  void accept(Message answer) {
    List<Record> records = answer.getSection(Section.ANSWER);
    boolean moved = follow(records);
    if (end.isPresent()) {
      return;
    }
    Set<InetAddress> addresses = addresses(records);
    if (!addresses.isEmpty()) {
      end(Ending.ADDRESSES, List.copyOf(addresses), "");
      return;
    }
    Optional<SOARecord> soa = soa(answer);
    if (answer.getRcode() == Rcode.NXDOMAIN || !moved || soa.isPresent()) {
      // Without SOA, nobody has said how long the absence may be believed (RFC 2308, section 5).
      keepFor(soa.map(s -> Math.min(s.getTTL(), s.getMinimum())).orElse(0L));
      // With CNAMEs in the answer, the rcode speaks of the last name (RFC 6604, section 3).
      boolean absent = answer.getRcode() == Rcode.NXDOMAIN;
      end(absent ? Ending.NO_SUCH_NAME : Ending.NO_DATA, List.of(), "");
    }
  }

  private boolean follow(List<Record> records) {
    boolean moved = false;
    Optional<CNAMERecord> alias = aliasOf(current, records);
    while (alias.isPresent() && end.isEmpty()) {
      moved = true;
      step(alias.get());
      alias = aliasOf(current, records);
    }
    return moved;
  }

  private void step(CNAMERecord alias) {
    keepFor(alias.getTTL());
    current = alias.getTarget();
    hops.add(
        new Resolution.Hop(
            HostNames.plain(alias.getName()),
            HostNames.plain(current),
            Duration.ofSeconds(alias.getTTL())));
    if (!passed.add(current)) {
      end(Ending.LOOP, List.of(), "");
    } else if (hops.size() > MAX_HOPS) {
      fail("more than " + MAX_HOPS + " aliases");
    }
  }

  private static Optional<CNAMERecord> aliasOf(Name name, List<Record> records) {
    return records.stream()
        .filter(r -> r instanceof CNAMERecord && r.getName().equals(name))
        .map(CNAMERecord.class::cast)
        .findFirst();
  }

  private Set<InetAddress> addresses(List<Record> records) {
    Set<InetAddress> addresses = new LinkedHashSet<>();
    for (Record answer : records) {
      if (answer.getType() == type && answer.getName().equals(current)) {
        address(answer).ifPresent(addresses::add);
        keepFor(answer.getTTL());
      }
    }
    return addresses;
  }

  private static Optional<InetAddress> address(Record answer) {
    if (answer instanceof ARecord a) {
      return Optional.of(IpLiteral.of(a.getAddress().getAddress()));
    }
    return answer instanceof AAAARecord aaaa
        ? Optional.of(IpLiteral.of(aaaa.getAddress().getAddress()))
        : Optional.empty();
  }

  /** The SOA of the zone in which the current name would lie. */
  private Optional<SOARecord> soa(Message answer) {
    return answer.getSection(Section.AUTHORITY).stream()
        .filter(r -> r instanceof SOARecord && current.subdomain(r.getName()))
        .map(SOARecord.class::cast)
        .findFirst();
  }

  private void keepFor(long seconds) {
    ttlSeconds = Math.min(ttlSeconds, seconds > MAX_TTL_SECONDS ? 0 : seconds);
  }

  private void end(Ending ending, List<InetAddress> addresses, String detail) {
    Duration ttl = ending == Ending.FAILED ? Duration.ZERO : Duration.ofSeconds(ttlSeconds);
    end = Optional.of(new Resolution(start, hops, addresses, ending, detail, ttl));
  }
}
