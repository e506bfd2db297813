package dev.pushcheck.sandbox.slack;

/**
 * Somebody in a channel.
 *
 * @param team the workspace of the person, such as {@code T1}
 * @param channel such as {@code C1}
 * @param user such as {@code U1}
 */
public record Place(String team, String channel, String user) {
  /** The workspace that the bot is installed in. */
  public static final String HOME = "T1";

  /** Somebody at home in a channel that the bot is a member of. */
  public static final Place USUAL = new Place(HOME, "C1", "U1");

  /** The same channel, seen by another person of the same workspace. */
  public Place as(String other) {
    return new Place(team, channel, other);
  }

  /** The same person in another channel. */
  public Place in(String other) {
    return new Place(team, other, user);
  }
}
