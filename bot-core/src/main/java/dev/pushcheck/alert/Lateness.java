package dev.pushcheck.alert;

import java.time.Instant;
import java.util.Locale;

/**
 * That something is said later than it should have been.
 *
 * @param due when it should have been said
 * @param why what stood in the way
 */
record Lateness(Instant due, Why why) {
  /** What can stand in the way. */
  enum Why {
    /** The bot did not run. */
    BOT_DOWN,
    /** The chat platform could not be reached, or did not take it. */
    CHAT_DOWN,
    /** No callback came, and the vendor's list told of it later. */
    LEARNED_LATE;

    /** As in the keys of texts. */
    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
