package dev.pushcheck.css;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that the vendor tells of a push by a callback, as <a
 * href="https://www.tencentcloud.com/document/product/267/38081">documented</a> (read 2026-11-22).
 * Holds neither signature nor a whole client address. Immutable.
 */
public sealed interface CssEvent {
  /** Which stream. */
  StreamName stream();

  /** When it happened, by the vendor's clock. */
  Instant at();

  /** The vendor's number of the push, the same for its beginning and its end; if told. */
  Optional<String> sequence();

  /**
   * A push began: {@code event_type} 1.
   *
   * @param clientAddress from where, masked, if told
   * @param resolution such as {@code 1280x720}, if told
   */
  record PushBegan(
      StreamName stream,
      Instant at,
      Optional<String> sequence,
      Optional<String> clientAddress,
      Optional<String> resolution)
      implements CssEvent {}

  /**
   * A push ended or was refused: {@code event_type} 0.
   *
   * @param duration how long it was live; zero for a refusal
   * @param errcode the vendor's number for the cause, without a second part
   * @param message the vendor's words for it, raw; may be empty
   * @param clientAddress from where, masked, if told
   * @param resolution such as {@code 1280x720}, if told
   */
  record PushEnded(
      StreamName stream,
      Instant at,
      Optional<String> sequence,
      Duration duration,
      int errcode,
      String message,
      Optional<String> clientAddress,
      Optional<String> resolution)
      implements CssEvent {}

  /**
   * A push goes on, but something is wrong with what arrives: {@code event_type} 321, <a
   * href="https://www.tencentcloud.com/document/product/267/53310">push errors</a> (read
   * 2026-11-22).
   *
   * @param troubles what, at least one
   */
  record PushTroubled(
      StreamName stream, Instant at, Optional<String> sequence, List<Trouble> troubles)
      implements CssEvent {
    /** Copies the troubles. */
    public PushTroubled {
      troubles = List.copyOf(troubles);
    }
  }

  /**
   * One kind of thing that was wrong within the interval told of.
   *
   * @param type the vendor's number of the kind, from 1
   * @param count how often, from 1
   */
  record Trouble(int type, int count) {}
}
