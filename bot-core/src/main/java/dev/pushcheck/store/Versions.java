package dev.pushcheck.store;

import java.util.HashMap;
import java.util.Map;

/**
 * Which rows a work has read and how old they were, so that it overwrites nothing that it has not
 * seen. Of use in one transaction; not thread-safe.
 */
final class Versions {
  /** Of a row that this work has not asked for: it may be overwritten unseen. */
  static final long NOT_READ = -1;

  private static final long NOT_THERE = 0;

  private final Map<String, Long> seen = new HashMap<>();

  /** A row was read. What was seen first counts. */
  void read(String row, long version) {
    seen.putIfAbsent(row, version);
  }

  /** A row was asked for and is not there. */
  void missed(String row) {
    seen.putIfAbsent(row, NOT_THERE);
  }

  /** A row was written by this work itself. */
  void wrote(String row, long version) {
    seen.put(row, version);
  }

  long of(String row) {
    return seen.getOrDefault(row, NOT_READ);
  }
}
