package dev.pushcheck.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An audit in memory. */
public final class FakeAuditLog implements AuditLog {
  private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public void record(AuditEntry entry) {
    entries.add(entry);
  }

  @Override
  public List<AuditEntry> latest(AuditQuery query) {
    List<AuditEntry> newestFirst = new ArrayList<>(entries);
    Collections.reverse(newestFirst);
    return newestFirst.stream().filter(query::matches).limit(query.most()).toList();
  }

  /** All entries, in the order in which they were recorded. */
  public List<AuditEntry> all() {
    return List.copyOf(entries);
  }

  /** The only entry since the last time, or a failure. */
  public AuditEntry only() {
    if (entries.size() != 1) {
      throw new AssertionError("not one entry, but " + entries);
    }
    AuditEntry entry = entries.get(0);
    entries.clear();
    return entry;
  }
}
