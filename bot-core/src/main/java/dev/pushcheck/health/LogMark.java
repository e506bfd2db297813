package dev.pushcheck.health;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * A mark that the log carries on every line that is written for one request, on whatever thread, so
 * that they are found together. Closed when the request is answered.
 */
public final class LogMark implements AutoCloseable {
  /** Under this name the log has it. */
  public static final String NAME = "request";

  private static final int LENGTH = 8;

  private final boolean first;

  private LogMark(boolean first) {
    this.first = first;
  }

  /** Marks what is done from now on; within a request that is marked, it keeps its mark. */
  public static LogMark open() {
    boolean first = MDC.get(NAME) == null;
    if (first) {
      MDC.put(NAME, UUID.randomUUID().toString().substring(0, LENGTH));
    }
    return new LogMark(first);
  }

  @Override
  public void close() {
    if (first) {
      MDC.remove(NAME);
    }
  }
}
