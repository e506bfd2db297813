package dev.pushcheck.sandbox.slack;

/** What a channel is to the bot. */
public enum Channel {
  /** The bot is a member. */
  JOINED,
  /** Public, and the bot is no member. */
  NOT_JOINED,
  /** Private, and the bot is no member: it is as if there were none. */
  HIDDEN,
  /** Archived. */
  ARCHIVED,
  /** Shared with another organisation. */
  SHARED
}
