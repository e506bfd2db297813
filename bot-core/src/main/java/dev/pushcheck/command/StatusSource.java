package dev.pushcheck.command;

import dev.pushcheck.alert.AlarmStatus;
import dev.pushcheck.health.RollCall;

/** Where {@code status} learns how the bot is. Safe for use by several threads. */
public interface StatusSource {
  /**
   * How the parts of the bot that runs are.
   *
   * @throws InterruptedException if nobody wants the answer any more
   */
  RollCall parts() throws InterruptedException;

  /** How it stands with the alarm, as far as it is stored. */
  Kept alarm();

  /** What is stored. */
  sealed interface Kept {
    /** This. */
    record Known(AlarmStatus status) implements Kept {}

    /** Nothing so far. */
    record Nothing() implements Kept {}

    /**
     * It cannot be read.
     *
     * @param reason in a few English words, without secrets
     */
    record Unreadable(String reason) implements Kept {}
  }
}
