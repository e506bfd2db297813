package dev.pushcheck.alert;

import java.time.Duration;

/**
 * Is told what the alarm does, for those who count. Never blocks, never throws. Safe for use by
 * several threads.
 */
public interface Tally {
  /** Nobody counts. */
  Tally NONE =
      new Tally() {
        @Override
        public void began(Outage outage) {}

        @Override
        public void said(String platform, Duration after) {}
      };

  /** An outage has begun. */
  void began(Outage outage);

  /**
   * Something that was not said before stands in its channel.
   *
   * @param after how long it has been due by then
   */
  void said(String platform, Duration after);
}
