package dev.pushcheck.alert;

import java.time.Instant;
import java.util.List;

/**
 * All that the message about many outages is made from. Immutable.
 *
 * @param kind why they are told together
 * @param outages at least one, in any order
 * @param now when it is told, by the bot's clock
 * @param why what has made it late; of use for a {@link Bundle.Kind#GAP} only
 */
record BundleView(Bundle.Kind kind, List<OutageFile> outages, Instant now, Lateness.Why why) {
  /** Copies the list. */
  BundleView {
    outages = List.copyOf(outages);
    if (outages.isEmpty()) {
      throw new IllegalArgumentException("a bundle of nothing");
    }
  }
}
