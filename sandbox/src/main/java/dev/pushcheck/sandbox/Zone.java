package dev.pushcheck.sandbox;

import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** All names a {@link DnsServer} knows; a dnsjava {@code Name} compares without regard to case. */
final class Zone {
  private final Map<Name, ZoneEntry> entries = new ConcurrentHashMap<>();
  private final Map<Name, Misbehaviour> misbehaviours = new ConcurrentHashMap<>();
  private final Set<Name> splits = ConcurrentHashMap.newKeySet();

  /**
   * The way from a name along its aliases.
   *
   * @param hops the aliases passed, as answer records
   * @param visited every name on the way
   * @param end the name reached
   * @param finished whether that is the name to answer for; not so where aliases lead in a circle
   *     or the rest has to be asked for separately
   */
  record Path(List<Record> hops, Set<Name> visited, Name end, boolean finished) {}

  void put(Name name, ZoneEntry entry) {
    entries.put(name, entry);
  }

  void split(Name alias) {
    splits.add(alias);
  }

  void misbehave(Name name, Misbehaviour how) {
    misbehaviours.put(name, how);
  }

  void behave(Name name) {
    misbehaviours.remove(name);
  }

  Optional<ZoneEntry> at(Name name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The first misbehaviour met on a path. */
  Optional<Misbehaviour> misbehaviour(Path path) {
    return path.visited().stream()
        .filter(misbehaviours::containsKey)
        .findFirst()
        .map(misbehaviours::get);
  }

  Path follow(Name start, int type) {
    List<Record> hops = new ArrayList<>();
    Set<Name> visited = new LinkedHashSet<>();
    Name name = start;
    while (visited.add(name)) {
      if (type == Type.CNAME || !(entries.get(name) instanceof ZoneEntry.Alias alias)) {
        return new Path(hops, visited, name, true);
      }
      hops.add(alias.hop(name));
      if (splits.contains(name)) {
        break;
      }
      name = alias.target();
    }
    return new Path(hops, visited, name, false);
  }
}
