package dev.pushcheck.alert;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one source told of one push: its beginning, its end, or both. Several sightings may be of
 * one push, and one may be told many times over. Holds neither a signature nor a whole client
 * address. Immutable.
 *
 * @param source who told
 * @param stream which stream
 * @param sequence the vendor's number of the push, if told
 * @param beganAt when the push began, by the vendor's clock, if told
 * @param end how it ended, if told
 * @param clientAddress from where, masked, if told
 * @param resolution such as {@code 1280x720}, if told
 * @param learnedAt when the bot learned it, by its own clock
 */
public record Sighting(
    Source source,
    StreamName stream,
    Optional<String> sequence,
    Optional<Instant> beganAt,
    Optional<End> end,
    Optional<String> clientAddress,
    Optional<String> resolution,
    Instant learnedAt) {
  /** At least a beginning or an end. */
  public Sighting {
    if (beganAt.isEmpty() && end.isEmpty()) {
      throw new IllegalArgumentException("a sighting of nothing");
    }
  }

  /**
   * What tells this sighting from all others: the same thing told again by the same source has the
   * same key, however much later and in however different words.
   */
  public String key() {
    String what = end.isPresent() ? "end" : "begin";
    String which =
        sequence.orElseGet(
            () ->
                beganAt.map(Instant::toString).orElse("")
                    + "/"
                    + end.map(told -> told.at().toString()).orElse(""));
    return source.name().charAt(0) + "/" + stream + "/" + what + "/" + which;
  }

  /** When it happened: the end, or else the beginning. */
  public Instant at() {
    return end.map(End::at).or(() -> beganAt).orElseThrow();
  }

  /** Who tells of pushes. */
  public enum Source {
    /** A callback of the vendor's, a second or so after it happened. */
    CALLBACK,
    /** The list of interruptions, minutes later and without a sequence. */
    RECORD,
    /** The list of live streams: a beginning, no end. */
    LIVE
  }

  /**
   * How a push ended, or was refused.
   *
   * @param at when
   * @param duration how long it was live; zero for a refusal
   * @param cause why
   * @param code the vendor's number for the cause, if it is known for certain
   * @param reason the vendor's words, without what may be an address or a signature; may be empty
   */
  public record End(
      Instant at,
      Duration duration,
      InterruptionCause cause,
      Optional<InterruptionCode> code,
      String reason) {
    /** Whether the push never was live. */
    public boolean refused() {
      return duration.isZero();
    }
  }

  /**
   * What was found out about the push's address on arrival.
   *
   * @param findings what is wrong with it or could not be tested, by the ids of findings
   * @param expiresAt until when the address may be used, by what it says itself; empty if it does
   *     not say so, or if the domain does not ask for it
   */
  public record Autopsy(State state, List<String> findings, Optional<Instant> expiresAt) {
    /** Nothing is known any more of the address that was used. */
    public static final Autopsy UNKNOWN = new Autopsy(State.UNKNOWN, List.of(), Optional.empty());

    /** Copies the findings. */
    public Autopsy {
      findings = List.copyOf(findings);
    }

    /** How much is known. */
    public enum State {
      /** It was judged, and whatever is wrong stands among the findings. */
      JUDGED,
      /** It could not be judged in time, or the signature was not told. */
      UNKNOWN
    }
  }
}
