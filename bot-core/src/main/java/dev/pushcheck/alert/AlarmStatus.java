package dev.pushcheck.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How it stands with the alarm. Immutable.
 *
 * @param backlog how much waits and what is lost
 * @param openOutages how many outages are followed
 * @param channels how every channel stands that anything was ever sent to
 * @param marks when something last happened: {@link #CALLBACK}, {@link #CANARY}, and {@link #POLL}
 *     with the name of an account
 * @param troubles what does not work now, longest first
 */
public record AlarmStatus(
    AlertLedger.Backlog backlog,
    int openOutages,
    List<ChannelState> channels,
    Map<String, Instant> marks,
    List<Trouble> troubles) {
  /** The mark of the last callback that was believed. */
  public static final String CALLBACK = EventIntake.MARK;

  /** The mark of the last test of the alarm that got through. */
  public static final String CANARY = Canary.MARK;

  /** The marks of when an account was last asked begin so; its name follows. */
  public static final String POLL = EventPoller.MARK;

  /** Copies the lists. */
  public AlarmStatus {
    channels = List.copyOf(channels);
    marks = Map.copyOf(marks);
    troubles = List.copyOf(troubles);
  }

  /**
   * Something that does not work.
   *
   * @param subject what of its kind; may be empty
   * @param detail in a few English words; may be empty
   * @param since since when
   */
  public record Trouble(OpsNotices.Trouble trouble, String subject, String detail, Instant since) {}
}
