package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Transaction;
import java.util.Optional;

/** Delivers what is due. Safe for use by several threads. */
interface Courier {
  /** Something may be due. Returns at once. */
  void wake();

  /**
   * Takes a channel in which something is due, in the transaction that made it so: this spares the
   * commit that taking it later would cost. Empty if there is none, or no hand is free.
   */
  Optional<ChannelState> take(Transaction transaction);

  /** Delivers to a channel that was taken, after the commit. Returns at once. */
  void serve(ChannelState taken);
}
