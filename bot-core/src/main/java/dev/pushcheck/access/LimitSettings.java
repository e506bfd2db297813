package dev.pushcheck.access;

import java.time.Duration;

/**
 * How much may be asked from chats.
 *
 * @param perUser by one person
 * @param perPlace by all people of a workspace or a server
 * @param perBot by everybody
 */
public record LimitSettings(Limit perUser, Limit perPlace, Limit perBot) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** What holds unless the settings say otherwise. */
  public static final LimitSettings DEFAULT =
      new LimitSettings(new Limit(20, MINUTE), new Limit(120, MINUTE), new Limit(600, MINUTE));
}
