package dev.pushcheck.access;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several logs that all keep the same. One that breaks its promise and throws does not keep the
 * others from it.
 *
 * @param logs in the order in which they are written and read
 */
record AuditLogs(List<AuditLog> logs) implements AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger(AuditLogs.class);

  AuditLogs {
    logs = List.copyOf(logs);
  }

  @Override
  public void record(AuditEntry entry) {
    for (AuditLog log : logs) {
      try {
        log.record(entry);
      } catch (RuntimeException e) {
        LOG.error("an audit log failed: {}", e.getClass().getName());
      }
    }
  }

  @Override
  public List<AuditEntry> latest(AuditQuery query) {
    return logs.stream()
        .filter(AuditLog::isReadable)
        .findFirst()
        .map(log -> log.latest(query))
        .orElse(List.of());
  }

  @Override
  public boolean isReadable() {
    return logs.stream().anyMatch(AuditLog::isReadable);
  }
}
