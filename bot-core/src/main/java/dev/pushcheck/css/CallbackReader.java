package dev.pushcheck.css;

import dev.pushcheck.css.Callback.Seal;
import dev.pushcheck.css.CallbackBody.UnreadableBodyException;
import dev.pushcheck.css.CallbackReading.Problem;
import dev.pushcheck.css.CallbackReading.Read;
import dev.pushcheck.css.CallbackReading.Unreadable;
import dev.pushcheck.css.CssEvent.PushBegan;
import dev.pushcheck.css.CssEvent.PushEnded;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Reads callbacks: of pushes that begin and end, <a
 * href="https://www.tencentcloud.com/document/product/267/38081">documented here</a>, and of push
 * errors, <a href="https://www.tencentcloud.com/document/product/267/53310">here</a> (both read
 * 2026-11-22). Fields may be missing, or be text where a number is documented; other fields and
 * other kinds of callbacks do not matter. Whether to believe any of it is for {@link
 * CallbackSignature} to say. Safe for use by several threads.
 */
public final class CallbackReader {
  /** Larger bodies need not be read at all. */
  public static final int MOST_BYTES = CallbackBody.MOST_BYTES;

  private static final int ENDED = 0;
  private static final int BEGAN = 1;
  private static final int TROUBLED = 321;

  /** With these, the push never began; that it has no duration then is a guess. */
  private static final Set<Integer> OF_REFUSALS = Set.of(18, 19);

  /** In place of a duration that is not told, since zero would mean that it never began. */
  private static final Duration UNTOLD_DURATION = Duration.ofMillis(1);

  private static final Duration LONGEST_PUSH = Duration.ofDays(3650);

  private final InstantSource clock;

  /** A reader that holds times against this clock. */
  public CallbackReader(InstantSource clock) {
    this.clock = clock;
  }

  /** Reads a body. */
  public CallbackReading read(byte[] body) {
    Fields fields;
    try {
      fields = CallbackBody.read(body);
    } catch (UnreadableBodyException e) {
      return new Unreadable(e.problem(), Seal.NONE);
    }
    Seal seal = new Seal(fields.text("t"), Secret.of(fields.text("sign").orElse("")));
    int type = type(fields);
    if (type != ENDED && type != BEGAN && type != TROUBLED) {
      return read(fields, seal, Optional.empty());
    }
    Optional<StreamName> stream = CallbackFields.stream(fields);
    Optional<Instant> at = CallbackFields.time(fields, clock.instant());
    if (stream.isEmpty() || at.isEmpty()) {
      return new Unreadable(stream.isEmpty() ? Problem.NO_STREAM : Problem.BAD_TIME, seal);
    }
    return read(fields, seal, event(type, new Push(stream.get(), at.get(), fields)));
  }

  private static Read read(Fields fields, Seal seal, Optional<CssEvent> event) {
    return new Read(
        new Callback(
            type(fields),
            event,
            seal,
            Secret.of(fields.text("stream_param").orElse("")),
            fields.text("appid").or(() -> fields.text("appId"))));
  }

  /** The page on push errors lists no field for the kind. */
  private static int type(Fields fields) {
    return fields
        .number("event_type")
        .or(() -> fields.number("eventType"))
        .filter(number -> number >= 0 && number <= Integer.MAX_VALUE)
        .map(Long::intValue)
        .orElseGet(() -> fields.hasRows("abnormal_event") ? TROUBLED : Callback.UNTOLD);
  }

  private static Optional<CssEvent> event(int type, Push push) {
    return switch (type) {
      case ENDED -> Optional.of(push.ended());
      case BEGAN -> Optional.of(push.began());
      default -> push.troubled();
    };
  }

  /** The push that a callback tells of. */
  private record Push(StreamName stream, Instant at, Fields fields) {
    PushBegan began() {
      return new PushBegan(stream, at, sequence(), clientAddress(), resolution());
    }

    PushEnded ended() {
      int errcode =
          fields
              .number("errcode")
              .filter(number -> number >= 0 && number <= Integer.MAX_VALUE)
              .map(Long::intValue)
              .orElse(0);
      Duration duration =
          fields
              .number("push_duration")
              .filter(millis -> millis >= 0 && millis <= LONGEST_PUSH.toMillis())
              .map(Duration::ofMillis)
              .orElse(OF_REFUSALS.contains(errcode) ? Duration.ZERO : UNTOLD_DURATION);
      return new PushEnded(
          stream,
          at,
          sequence(),
          duration,
          errcode,
          CallbackFields.message(fields),
          clientAddress(),
          resolution());
    }

    Optional<CssEvent> troubled() {
      var troubles = CallbackFields.troubles(fields);
      return troubles.isEmpty()
          ? Optional.empty()
          : Optional.of(new PushTroubled(stream, at, sequence(), troubles));
    }

    private Optional<String> sequence() {
      return CallbackFields.sequence(fields);
    }

    private Optional<String> clientAddress() {
      return fields.text("user_ip").map(MaskedAddress::of);
    }

    private Optional<String> resolution() {
      return CallbackFields.resolution(fields);
    }
  }
}
