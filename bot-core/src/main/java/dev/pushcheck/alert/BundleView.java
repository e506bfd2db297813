package dev.pushcheck.alert;

import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the message about many outages is made from. Immutable.
 *
 * @param kind why they are told together
 * @param outages at least one, in any order
 * @param common what most of them broke off for; empty if there is no such cause
 * @param now when it is told, by the bot's clock
 * @param why what has made it late; of use for a {@link Bundle.Kind#GAP} only
 */
record BundleView(
    Bundle.Kind kind,
    List<OutageFile> outages,
    Optional<Shared> common,
    Instant now,
    Lateness.Why why) {
  /** Copies the list. */
  BundleView {
    outages = List.copyOf(outages);
    if (outages.isEmpty()) {
      throw new IllegalArgumentException("a bundle of nothing");
    }
  }

  /**
   * A cause that many outages share.
   *
   * @param cause which
   * @param code the vendor's number, if it is the same for all of them
   * @param outages how many have it
   */
  record Shared(InterruptionCause cause, Optional<InterruptionCode> code, int outages) {}
}
