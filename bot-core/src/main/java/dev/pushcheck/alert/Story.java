package dev.pushcheck.alert;

import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one stream, as far as it is known. Immutable.
 *
 * @param outages oldest first; none of them {@link Outage.State#VOID}
 * @param strays tries to push that were refused although the stream had not been live for long, or
 *     ever: no outage, and something to count
 * @param remarks tries to push that were refused while another push of the stream went on
 * @param hidden drops that are no outage only because an older push is believed to go on whose end
 *     may never have been told: a reason to look at the list of live streams soon
 * @param again when something changes by the passing of time alone, by the bot's clock
 */
record Story(
    List<Outage> outages,
    List<Refusal> strays,
    List<Refusal> remarks,
    List<Drop> hidden,
    Optional<Instant> again) {
  /** Copies the lists. */
  Story {
    outages = List.copyOf(outages);
    strays = List.copyOf(strays);
    remarks = List.copyOf(remarks);
    hidden = List.copyOf(hidden);
  }
}
