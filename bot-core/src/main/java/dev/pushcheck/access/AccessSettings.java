package dev.pushcheck.access;

/**
 * Who may do what.
 *
 * @param everyone the role of everybody in the chats that the bot answers in
 * @param actions whether anything may be changed
 */
public record AccessSettings(Role everyone, Actions actions) {
  /** Nobody may ask about streams, and nothing may be changed. */
  public static final AccessSettings DEFAULT = new AccessSettings(Role.NONE, Actions.OFF);
}
