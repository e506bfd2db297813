package dev.pushcheck.alert;

/**
 * Where trouble with the alarm itself is told: each trouble once when it begins and once when it is
 * over. Never blocks, never throws. Safe for use by several threads.
 */
public interface OpsNotices {
  /** Nobody is told. */
  OpsNotices NONE =
      new OpsNotices() {
        @Override
        public void trouble(Trouble trouble, String subject, String detail) {}

        @Override
        public void well(Trouble trouble, String subject) {}
      };

  /**
   * Something does not work.
   *
   * @param subject what of its kind, such as a channel or an account; may be empty
   * @param detail in a few English words, without secrets; may be empty
   */
  void trouble(Trouble trouble, String subject, String detail);

  /** It works, again or still. */
  void well(Trouble trouble, String subject);

  /** What may not work. */
  enum Trouble {
    /** Callbacks come with a wrong signature: the key may have been changed. */
    CALLBACKS_REFUSED,
    /** Callbacks come too late to be believed. */
    CALLBACKS_LATE,
    /** An account does not tell its interruptions. */
    POLL_FAILED,
    /** A channel is gone, archived, or closed to the bot. */
    CHANNEL_LOST,
    /** A platform does not take the bot's token, or cannot be reached for long. */
    PLATFORM_DOWN,
    /** Something could not be said in time, and is given up. */
    DEAD_LETTER,
    /** The test of the alarm did not get through. */
    CANARY_LOST,
    /** What is learned cannot be kept. */
    STORE_FAILED,
    /** The settings file was changed and cannot be used. */
    SETTINGS_REFUSED,
    /** What comes from outside, callbacks above all, finds nobody who listens. */
    NOT_LISTENING,
    /** Commands and buttons of a chat platform do not reach the bot. */
    COMMANDS_UNHEARD
  }
}
