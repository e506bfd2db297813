package dev.pushcheck.sandbox;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What the zone holds for one name. */
sealed interface ZoneEntry {
  /**
   * The records of a type, empty if the name has none.
   *
   * @param owner the name as it was asked for, upper and lower case included
   */
  List<Record> records(Name owner, int type);

  private static int typeOf(InetAddress address) {
    return address instanceof Inet4Address ? Type.A : Type.AAAA;
  }

  private static Record record(Name owner, long ttl, InetAddress address) {
    return address instanceof Inet4Address
        ? new ARecord(owner, DClass.IN, ttl, address)
        : new AAAARecord(owner, DClass.IN, ttl, address);
  }

  /**
   * Addresses of a host.
   *
   * @param ttl in seconds
   * @param addresses empty for a name that exists without data
   */
  record Host(long ttl, List<InetAddress> addresses) implements ZoneEntry {
    @Override
    public List<Record> records(Name owner, int type) {
      return addresses.stream()
          .filter(address -> type == Type.ANY || type == typeOf(address))
          .map(address -> record(owner, ttl, address))
          .toList();
    }
  }

  /**
   * Another name for a name.
   *
   * @param ttl in seconds
   */
  record Alias(long ttl, Name target) implements ZoneEntry {
    CNAMERecord hop(Name owner) {
      return new CNAMERecord(owner, DClass.IN, ttl, target);
    }

    @Override
    public List<Record> records(Name owner, int type) {
      return type == Type.CNAME || type == Type.ANY ? List.of(hop(owner)) : List.of();
    }
  }

  /**
   * A host that turns into another after the first question that its first address could answer.
   *
   * @param turned whether that question has come
   */
  record Rebinding(InetAddress first, InetAddress then, AtomicBoolean turned) implements ZoneEntry {
    @Override
    public List<Record> records(Name owner, int type) {
      if (type == typeOf(first) && turned.compareAndSet(false, true)) {
        return List.of(record(owner, 0, first));
      }
      return turned.get() && type == typeOf(then) ? List.of(record(owner, 0, then)) : List.of();
    }
  }
}
