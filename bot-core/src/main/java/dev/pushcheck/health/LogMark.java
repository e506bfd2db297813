package dev.pushcheck.health;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A mark that the log carries on every line that is written for one request, on whatever thread, so
 * that they are found together. Closed when the request is answered, on the thread that opened it.
 */
public final class LogMark implements AutoCloseable {
  /** Under this name the log has it. */
  public static final String NAME = "request";

  private static final int LENGTH = 8;

  private final @Nullable String before;

  private LogMark(String mark) {
    before = MDC.get(NAME);
    MDC.put(NAME, mark);
  }

  /** Marks what is done from now on; within a request that is marked, it keeps its mark. */
  public static LogMark open() {
    return new LogMark(current().orElseGet(LogMark::fresh));
  }

  /** Marks what is done from now on as part of a request that may have begun on another thread. */
  public static LogMark open(String mark) {
    return new LogMark(mark);
  }

  /** The mark of what is being done, if it has one. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(NAME));
  }

  /** A mark for a request that begins. */
  public static String fresh() {
    return UUID.randomUUID().toString().substring(0, LENGTH);
  }

  @Override
  public void close() {
    if (before == null) {
      MDC.remove(NAME);
    } else {
      MDC.put(NAME, before);
    }
  }
}
