package dev.pushcheck.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * What one channel is to be told, or has been told, of one outage; at most one of these an outage
 * and channel. Its text is made at the time of sending, from the outage as it is then. Immutable.
 *
 * @param outage the id of the outage
 * @param channel where
 * @param route the name of the route that leads there, at the time it was made
 * @param firstDue when it was to be said at first, by the bot's clock
 * @param due when something has to be done next: say it, or edit it; empty while nothing has
 * @param attempts tries since the last success that may have succeeded all the same, from 0
 * @param message the platform's id of the message that stands in the channel, if one does
 * @param postedAt when that message was posted, by the bot's clock
 * @param bundle the id of the bundle that speaks for it, if it has no message of its own
 * @param shown a digest of what the message says now; empty before the first
 * @param stage how far it has come
 * @param note why it stays silent or is lost, or what happened last, in a few English words for
 *     operators; may be empty
 */
public record Alert(
    String outage,
    ChannelId channel,
    String route,
    Instant firstDue,
    Optional<Instant> due,
    int attempts,
    Optional<String> message,
    Optional<Instant> postedAt,
    Optional<String> bundle,
    String shown,
    Stage stage,
    String note) {
  private static final long AGAIN = 36 * 36 * 36;

  /** One that waits for its time. */
  public static Alert waiting(String outage, ChannelId channel, String route, Instant due) {
    return new Alert(
        outage,
        channel,
        route,
        due,
        Optional.of(due),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Stage.WAITING,
        "");
  }

  /**
   * What tells its message from all others; short enough for a platform's nonce. A message that
   * replaces a lost one has another.
   */
  public String key() {
    String key = outage + "-" + Integer.toUnsignedString(channel.hashCode(), Character.MAX_RADIX);
    return message.isEmpty() && postedAt.isPresent()
        ? key + "-" + Long.toString(postedAt.get().getEpochSecond() % AGAIN, Character.MAX_RADIX)
        : key;
  }

  /** The same, with something to be done by then. */
  public Alert dueAt(Instant when) {
    return new Alert(
        outage,
        channel,
        route,
        firstDue,
        Optional.of(when),
        attempts,
        message,
        postedAt,
        bundle,
        shown,
        stage,
        note);
  }

  /** The same, with nothing to be done. */
  public Alert done() {
    return new Alert(
        outage,
        channel,
        route,
        firstDue,
        Optional.empty(),
        0,
        message,
        postedAt,
        bundle,
        shown,
        stage,
        note);
  }

  /** The same, decided to say nothing. */
  public Alert silent(String why, Optional<Instant> again) {
    return new Alert(
        outage,
        channel,
        route,
        firstDue,
        again,
        attempts,
        message,
        postedAt,
        bundle,
        shown,
        Stage.SILENT,
        why);
  }

  /** The same, with a message of its own that stands in the channel; keeps why it was silent. */
  public Alert posted(String messageId, Instant at, String digest) {
    return new Alert(
        outage,
        channel,
        route,
        firstDue,
        Optional.empty(),
        0,
        Optional.of(messageId),
        Optional.of(at),
        bundle,
        digest,
        Stage.POSTED,
        stage == Stage.SILENT ? note : "");
  }

  /** The same, to be said first when it is due now: until then it was right to say nothing. */
  public Alert afterSilence() {
    return new Alert(
        outage,
        channel,
        route,
        due.orElse(firstDue),
        due,
        attempts,
        message,
        postedAt,
        bundle,
        shown,
        stage,
        note);
  }

  /** The same, with a bundle that speaks for it. */
  public Alert spokenFor(String bundleId, Instant at, String digest) {
    return new Alert(
        outage,
        channel,
        route,
        firstDue,
        Optional.empty(),
        0,
        message,
        postedAt.or(() -> Optional.of(at)),
        Optional.of(bundleId),
        digest,
        Stage.POSTED,
        "");
  }

  /** The same, with its message saying something else. */
  public Alert showing(String digest) {
    return new Alert(
        outage,
        channel,
        route,
        firstDue,
        Optional.empty(),
        0,
        message,
        postedAt,
        bundle,
        digest,
        stage,
        note);
  }

  /** The same after a try that did not succeed. */
  public Alert failed(Delivery result) {
    int unsure = attempts + (result instanceof Delivery.Unsure ? 1 : 0);
    String why = result.getClass().getSimpleName();
    return new Alert(
        outage, channel, route, firstDue, due, unsure, message, postedAt, bundle, shown, stage,
        why);
  }

  /** The same without its message, which somebody has deleted. */
  public Alert withoutMessage(Instant now) {
    return new Alert(
        outage,
        channel,
        route,
        firstDue,
        Optional.of(now),
        attempts,
        Optional.empty(),
        postedAt,
        bundle,
        "",
        Stage.WAITING,
        "its message was deleted");
  }

  /** The same, given up. */
  public Alert lost(String why) {
    return new Alert(
        outage,
        channel,
        route,
        firstDue,
        Optional.empty(),
        attempts,
        message,
        postedAt,
        bundle,
        shown,
        Stage.LOST,
        why);
  }

  /** How far an alert has come. */
  public enum Stage {
    /** Nothing has been said. */
    WAITING,
    /** Decided, for now or for good, to say nothing. */
    SILENT,
    /** A message stands in the channel, its own or a bundle's. */
    POSTED,
    /** It could not be said, and no more is tried. */
    LOST
  }
}
