package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.interruption.InterruptionCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What really happened to a stream, made from a seed, and ways to tell it. Pushes follow each other
 * or overlap, some are refused, and the last may go on.
 */
final class RandomHistory {
  private static final List<InterruptionCause> ENDS =
      List.of(
          InterruptionCause.PUSH_NETWORK_ERROR,
          InterruptionCause.CLIENT_VANISHED,
          InterruptionCause.CLIENT_STOPPED,
          InterruptionCause.NO_DATA,
          InterruptionCause.BANNED_BY_REQUEST);

  private final Random random;
  private final List<Truth> pushes = new ArrayList<>();

  RandomHistory(long seed) {
    random = new Random(seed);
    Instant at = SampleHistory.NOON;
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      boolean refused = random.nextInt(5) == 0;
      Duration length = refused ? Duration.ZERO : Duration.ofSeconds(20L + seconds());
      boolean endless = last && !refused && random.nextBoolean();
      Optional<End> end =
          endless ? Optional.empty() : Optional.of(end(at, at.plus(length), refused));
      pushes.add(new Truth(Integer.toString(1000 + i), at, end));
      at = at.plus(length).plusSeconds(overlaps() && !refused ? -10 : 11L + seconds());
    }
  }

  /** As callbacks tell it. */
  List<Seen> byCallbacks() {
    List<Seen> told = new ArrayList<>();
    for (Truth push : pushes) {
      if (!push.refused()) {
        told.add(push.begin());
      }
      push.callbackEnd().ifPresent(told::add);
    }
    return told;
  }

  /** As callbacks and polling tell it together, the vendor's clocks being apart by so much. */
  List<Seen> byEverybody(Duration skew) {
    List<Seen> told = byCallbacks();
    pushes.forEach(push -> push.record(skew).ifPresent(told::add));
    pushes.forEach(push -> push.listed(skew).ifPresent(told::add));
    return told;
  }

  /** The same, with beginnings lost that ends tell too, and ends that only the record has. */
  List<Seen> withGaps() {
    List<Seen> told = new ArrayList<>();
    for (Truth push : pushes) {
      switch (push.refused() || push.end().isEmpty() ? 2 : random.nextInt(4)) {
        case 0 -> push.callbackEnd().ifPresent(told::add);
        case 1 -> {
          told.add(push.begin());
          push.record(Duration.ZERO).ifPresent(told::add);
        }
        case 2 -> {
          if (!push.refused()) {
            told.add(push.begin());
          }
          push.callbackEnd().ifPresent(told::add);
        }
        default -> {
          push.callbackEnd().ifPresent(told::add);
          push.record(Duration.ZERO).ifPresent(told::add);
        }
      }
    }
    return told;
  }

  /** As the account tells it, without a callback. */
  List<Seen> byPolling() {
    List<Seen> told = new ArrayList<>();
    pushes.forEach(push -> push.record(Duration.ZERO).ifPresent(told::add));
    pushes.forEach(push -> push.listed(Duration.ZERO).ifPresent(told::add));
    return told;
  }

  /** The same things in another order, some of them several times. */
  List<Seen> shuffled(List<Seen> told) {
    List<Seen> repeated = new ArrayList<>(told);
    told.stream().filter(seen -> random.nextBoolean()).forEach(repeated::add);
    Collections.shuffle(repeated, random);
    return repeated;
  }

  /** All of it, one more at a time. */
  List<List<Seen>> growing(List<Seen> told) {
    List<List<Seen>> steps = new ArrayList<>();
    for (int known = 1; known <= told.size(); known++) {
      steps.add(told.subList(0, known));
    }
    return steps;
  }

  /** Long after all of it, but before anything has become too old. */
  Instant later() {
    return SampleHistory.NOON.plus(Duration.ofHours(10));
  }

  private long seconds() {
    return random.nextBoolean() ? random.nextInt(120) : random.nextInt(2000);
  }

  private boolean overlaps() {
    return random.nextInt(6) == 0;
  }

  private End end(Instant began, Instant at, boolean refused) {
    InterruptionCause cause =
        refused ? InterruptionCause.TXTIME_PASSED : ENDS.get(random.nextInt(ENDS.size()));
    return SampleHistory.end(began, at, cause);
  }

  private record Truth(String sequence, Instant began, Optional<End> end) {
    boolean refused() {
      return end.filter(End::refused).isPresent();
    }

    Seen begin() {
      return SampleHistory.callback(Optional.of(sequence), began, Optional.empty());
    }

    Optional<Seen> callbackEnd() {
      return end.map(told -> SampleHistory.callback(Optional.of(sequence), began, end));
    }

    Optional<Seen> record(Duration skew) {
      return end.map(
          told ->
              SampleHistory.record(
                  began.plus(skew),
                  new End(
                      told.at().plus(skew),
                      told.duration(),
                      told.cause(),
                      told.code(),
                      told.reason())));
    }

    Optional<Seen> listed(Duration skew) {
      return end.isPresent()
          ? Optional.empty()
          : Optional.of(SampleHistory.listed(began.plus(skew), began.plusSeconds(400)));
    }
  }
}
