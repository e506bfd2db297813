package dev.pushcheck.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that it depends on whether something is said in a channel about an outage of which nothing
 * has been said there. Immutable.
 *
 * @param file the outage, as it is now
 * @param channel where
 * @param route that leads there
 * @param evidence what the account was found to say
 * @param mutes those that are not over, of any stream
 * @param settings with hold, maximum age and maintenance windows
 * @param firstDue when it was to be said at first, by the bot's clock
 * @param now by the bot's clock
 */
record Situation(
    OutageFile file,
    ChannelId channel,
    Route route,
    Evidence evidence,
    Collection<Mute> mutes,
    AlertSettings settings,
    Instant firstDue,
    Instant now) {
  /** What is learned of so long after is late; our guess. */
  static final Duration MISSED = Duration.ofMinutes(2);

  /** Copies the mutes. */
  Situation {
    mutes = List.copyOf(mutes);
  }

  Outage outage() {
    return file.outage();
  }

  /** Till when somebody wants to hear nothing of it here. */
  Optional<Instant> mutedUntil() {
    return latest(
        mutes.stream()
            .filter(mute -> mute.streams().matches(outage().stream()))
            .filter(mute -> mute.channel().map(channel::equals).orElse(true))
            .map(Mute::until));
  }

  /** Till when it is being worked on. */
  Optional<Instant> maintainedUntil() {
    return latest(
        settings.maintenance().stream()
            .filter(window -> window.streams().matches(outage().stream()))
            .flatMap(window -> window.until(now).stream()));
  }

  /** Whether it would have been told if the bot had learned of it in time. */
  boolean wasMissed() {
    Duration hold = settings.hold();
    return file.isLearnedAfter(MISSED)
        && outage().drops().stream().anyMatch(drop -> drop.away().compareTo(hold) > 0);
  }

  /** Whether something was longer ago than is worth telling. */
  boolean isTooLongAgo(Instant instant) {
    return Duration.between(instant, now).compareTo(settings.maxAge()) > 0;
  }

  private Optional<Instant> latest(Stream<Instant> ends) {
    return ends.filter(now::isBefore).max(Instant::compareTo);
  }
}
