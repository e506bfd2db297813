package dev.pushcheck.app.scenario;

import java.time.Instant;

/**
 * Something that a channel was told.
 *
 * @param channel such as {@code slack:C1}
 * @param message the platform's id of the message
 * @param kind how it was told
 * @param words all that can be read, without the platform's markup
 * @param at when, by the machine's clock
 */
record Told(String channel, String message, Kind kind, String words, Instant at) {
  /** How something is told. */
  enum Kind {
    /** A message of its own. */
    POST,
    /** An answer to another message, in a thread or as a reply. */
    ANSWER,
    /** A message says something else than before. */
    EDIT
  }

  boolean isSameMessage(Told other) {
    return channel.equals(other.channel) && message.equals(other.message);
  }

  @Override
  public String toString() {
    return kind + " " + channel + ": " + words.replace('\n', ' ');
  }
}
