package dev.pushcheck.check;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where bugs go: each gets an id, which is shown to the person who met it and stands in the log.
 * Exceptions are logged by class and place only, as their messages may hold an address.
 */
public final class CrashLog {
  private static final Logger LOG = LoggerFactory.getLogger(CrashLog.class);
  private static final int ID_LENGTH = 8;

  /**
   * Logs a bug.
   *
   * @param what was being done, without anything a user typed
   * @return the id
   */
  public String record(String what, @Nullable Throwable bug) {
    String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
    LOG.error("{} crashed, id {}: {}", what, id, describe(bug));
    return id;
  }

  private static String describe(@Nullable Throwable bug) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
      text.append(cause.getClass().getName());
      Arrays.stream(cause.getStackTrace()).forEach(frame -> text.append("\n\tat ").append(frame));
      text.append(cause.getCause() == null ? "" : "\ncaused by ");
    }
    return text.toString();
  }
}
