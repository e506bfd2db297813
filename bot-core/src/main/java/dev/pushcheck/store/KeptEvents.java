package dev.pushcheck.store;

import dev.pushcheck.alert.Sighting;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Interruptions as they follow from what was seen: each once, though callbacks and the account's
 * list both tell of it. The callback is believed, for it has the code.
 */
final class KeptEvents {
  /** How far the clocks of a callback and of a record may be apart; our guess. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private KeptEvents() {}

  /**
   * The interruptions.
   *
   * @param ends oldest first
   */
  static List<Interruption> interruptions(List<Sighting> ends) {
    Map<Kin, Deque<Instant>> told = new HashMap<>();
    List<Interruption> all = new ArrayList<>();
    for (Sighting sighting : ends) {
      if (sighting.source() == Source.CALLBACK) {
        told.computeIfAbsent(Kin.of(sighting), kin -> new ArrayDeque<>()).add(sighting.at());
        all.add(interruption(sighting));
      }
    }
    for (Sighting sighting : ends) {
      if (sighting.source() != Source.CALLBACK
          && !isTold(told.getOrDefault(Kin.of(sighting), new ArrayDeque<>()), sighting.at())) {
        all.add(interruption(sighting));
      }
    }
    return List.copyOf(all);
  }

  /** What can be one and the same event at all. */
  private record Kin(StreamName stream, boolean refused) {
    static Kin of(Sighting sighting) {
      return new Kin(sighting.stream(), sighting.end().filter(End::refused).isPresent());
    }
  }

  /** Both come in the order of time, so each callback stands for the first record that fits it. */
  private static boolean isTold(Deque<Instant> callbacks, Instant record) {
    while (!callbacks.isEmpty() && callbacks.peek().isBefore(record.minus(TOLERANCE))) {
      callbacks.remove();
    }
    boolean told = !callbacks.isEmpty() && !callbacks.peek().isAfter(record.plus(TOLERANCE));
    if (told) {
      callbacks.remove();
    }
    return told;
  }

  private static Interruption interruption(Sighting sighting) {
    End end = sighting.end().orElseThrow();
    return new Interruption(
        new StreamEvent(
            sighting.stream(),
            sighting.beganAt(),
            end.at(),
            end.duration(),
            end.reason(),
            sighting.clientAddress(),
            sighting.resolution()),
        end.cause(),
        end.code());
  }
}
