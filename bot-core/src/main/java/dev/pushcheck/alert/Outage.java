package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.StreamName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time in which a stream was not pushed although it had been, as it follows from all sightings of
 * the stream so far. Drops that follow each other closely are one outage. Immutable.
 *
 * @param stream which stream
 * @param anchor names the push whose end began it; stays the same however much is learned later
 *     about other pushes
 * @param drops when and why the stream broke off, oldest first, at least one
 * @param refusals tries to come back that were refused, oldest first, at most the latest twenty
 * @param state how it stands
 * @param since while away, since the last end of a push; once back, since the next one began; all
 *     by the vendor's clock
 */
public record Outage(
    StreamName stream,
    String anchor,
    List<Drop> drops,
    List<Refusal> refusals,
    State state,
    Instant since) {
  /** Copies the lists. */
  public Outage {
    drops = List.copyOf(drops);
    refusals = List.copyOf(refusals);
    if (drops.isEmpty()) {
      throw new IllegalArgumentException("an outage without a drop");
    }
  }

  /** When it began. */
  public Instant beganAt() {
    return drops.get(0).end().at();
  }

  /** Why it broke off first. */
  public Drop first() {
    return drops.get(0);
  }

  /** Why it broke off last. */
  public Drop last() {
    return drops.get(drops.size() - 1);
  }

  /** The refusal that says why it cannot come back, if one followed the last drop. */
  public Optional<Refusal> explanation() {
    return refusals.stream()
        .filter(refusal -> !refusal.end().at().isBefore(last().end().at()))
        .reduce((earlier, later) -> later);
  }

  /** How long the stream was away, all drops together, up to now where it still is. */
  public Duration downtime(Instant now) {
    Duration away = drops.stream().map(Drop::away).reduce(Duration.ZERO, Duration::plus);
    return state == State.AWAY ? away.plus(Duration.between(last().end().at(), now)).abs() : away;
  }

  /** How an outage stands. */
  public enum State {
    /** The stream is not pushed. */
    AWAY,
    /** It is pushed again, but not yet for long. */
    BACK,
    /** It has been pushed again for long enough. */
    RECOVERED,
    /** It was pushed again, and then ended on purpose. */
    ENDED,
    /** It turned out later that another push of the stream had gone on: there was no outage. */
    VOID
  }

  /**
   * One time that the stream broke off.
   *
   * @param push names the push that ended
   * @param end how
   * @param away how long until the next push began; zero while none has
   * @param autopsy what was found out about its address
   * @param clientAddress from where it had been pushed, masked, if told
   */
  public record Drop(
      String push, End end, Duration away, Autopsy autopsy, Optional<String> clientAddress) {
    /** When the push that ended had begun. */
    public Instant beganAt() {
      return end.at().minus(end.duration());
    }
  }

  /**
   * A try to push that was refused while the stream was away.
   *
   * @param push names the push
   * @param end why
   * @param autopsy what was found out about its address
   */
  public record Refusal(String push, End end, Autopsy autopsy) {}
}
