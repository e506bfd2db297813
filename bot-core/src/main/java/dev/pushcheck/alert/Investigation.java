package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.settings.Secret;
import java.util.Optional;

/**
 * Finds out what can be found out about a stream that broke off. Safe for use by several threads.
 */
public interface Investigation {
  /** Asks the account about the stream, for two seconds at the most. */
  Evidence lookInto(StreamName stream) throws InterruptedException;

  /**
   * Judges the address that was used, in this thread and within a millisecond; empty if somebody
   * has to be asked for that.
   *
   * @param parameters what followed the "?" of the address, as the vendor tells it; kept nowhere
   */
  Optional<Autopsy> judgeAtOnce(StreamName stream, Secret parameters) throws InterruptedException;

  /**
   * Judges the address that was used, for two seconds at the most.
   *
   * @param parameters what followed the "?" of the address, as the vendor tells it; kept nowhere
   */
  Autopsy judge(StreamName stream, Secret parameters) throws InterruptedException;
}
