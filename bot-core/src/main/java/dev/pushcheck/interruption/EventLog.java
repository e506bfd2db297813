package dev.pushcheck.interruption;

import java.util.List;

/** The interruptions that the bot was told of and has kept. Safe for use by several threads. */
public interface EventLog {
  /** A bot that keeps nothing. */
  EventLog NONE = range -> List.of();

  /** What ended or was refused within a range of time, in any order. */
  List<Interruption> between(TimeRange range);
}
