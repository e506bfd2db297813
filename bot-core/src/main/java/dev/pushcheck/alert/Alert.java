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
    Draft draft = new Draft(this);
    draft.due = Optional.of(when);
    return draft.alert();
  }

  /** The same, with nothing to be done. */
  public Alert done() {
    return succeeded().alert();
  }

  /** The same, decided to say nothing. */
  public Alert silent(String why, Optional<Instant> again) {
    Draft draft = new Draft(this);
    draft.due = again;
    draft.stage = Stage.SILENT;
    draft.note = why;
    return draft.alert();
  }

  /** The same, to be said first when it is due now: until then it was right to say nothing. */
  public Alert afterSilence() {
    Draft draft = new Draft(this);
    draft.firstDue = due.orElse(firstDue);
    return draft.alert();
  }

  /** The same, with a message of its own that stands in the channel; keeps why it was silent. */
  public Alert posted(String messageId, Instant at, String digest) {
    Draft draft = succeeded();
    draft.message = Optional.of(messageId);
    draft.postedAt = Optional.of(at);
    draft.shown = digest;
    draft.stage = Stage.POSTED;
    draft.note = stage == Stage.SILENT ? note : "";
    return draft.alert();
  }

  /** The same, with a bundle that speaks for it. */
  public Alert spokenFor(String bundleId, Instant at, String digest) {
    Draft draft = succeeded();
    draft.postedAt = postedAt.or(() -> Optional.of(at));
    draft.bundle = Optional.of(bundleId);
    draft.shown = digest;
    draft.stage = Stage.POSTED;
    draft.note = "";
    return draft.alert();
  }

  /** The same, with its message saying something else. */
  public Alert showing(String digest) {
    Draft draft = succeeded();
    draft.shown = digest;
    return draft.alert();
  }

  /** The same after a try that did not succeed. */
  public Alert failed(Delivery result) {
    Draft draft = new Draft(this);
    draft.attempts += result instanceof Delivery.Unsure ? 1 : 0;
    draft.note = result.getClass().getSimpleName();
    return draft.alert();
  }

  /** The same without its message, which somebody has deleted. */
  public Alert withoutMessage(Instant now) {
    Draft draft = new Draft(this);
    draft.due = Optional.of(now);
    draft.message = Optional.empty();
    draft.shown = "";
    draft.stage = Stage.WAITING;
    draft.note = "its message was deleted";
    return draft.alert();
  }

  /** The same, given up. */
  public Alert lost(String why) {
    Draft draft = new Draft(this);
    draft.due = Optional.empty();
    draft.stage = Stage.LOST;
    draft.note = why;
    return draft.alert();
  }

  private Draft succeeded() {
    Draft draft = new Draft(this);
    draft.due = Optional.empty();
    draft.attempts = 0;
    return draft;
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

  /** One that is about to differ from another. Not thread-safe. */
  private static final class Draft {
    private final Alert like;
    private Instant firstDue;
    private Optional<Instant> due;
    private int attempts;
    private Optional<String> message;
    private Optional<Instant> postedAt;
    private Optional<String> bundle;
    private String shown;
    private Stage stage;
    private String note;

    Draft(Alert like) {
      this.like = like;
      firstDue = like.firstDue;
      due = like.due;
      attempts = like.attempts;
      message = like.message;
      postedAt = like.postedAt;
      bundle = like.bundle;
      shown = like.shown;
      stage = like.stage;
      note = like.note;
    }

    Alert alert() {
      return new Alert(
          like.outage,
          like.channel,
          like.route,
          firstDue,
          due,
          attempts,
          message,
          postedAt,
          bundle,
          shown,
          stage,
          note);
    }
  }
}
