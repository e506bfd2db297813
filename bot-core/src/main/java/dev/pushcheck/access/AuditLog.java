package dev.pushcheck.access;

import java.util.List;

/**
 * Where it is kept who asked what. Entries are only ever added. Safe for use by several threads.
 */
public interface AuditLog {
  /** Keeps nothing. */
  AuditLog NONE =
      new AuditLog() {
        @Override
        public void record(AuditEntry entry) {}

        @Override
        public List<AuditEntry> latest(AuditQuery query) {
          return List.of();
        }

        @Override
        public boolean isReadable() {
          return false;
        }
      };

  /** Keeps an entry. Never throws, and never waits long: somebody waits for their answer. */
  void record(AuditEntry entry);

  /** Entries that were kept, newest first. */
  List<AuditEntry> latest(AuditQuery query);

  /** Whether what is kept can be read again here. */
  default boolean isReadable() {
    return true;
  }

  /** One that keeps everything in each of these, and reads from the first that can be read. */
  static AuditLog all(List<AuditLog> logs) {
    return new AuditLogs(logs);
  }
}
