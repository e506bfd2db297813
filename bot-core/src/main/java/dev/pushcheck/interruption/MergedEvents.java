package dev.pushcheck.interruption;

import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.interruption.Interruption.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Interruptions from several sources, each once. Two accounts of the settings may be one at the
 * vendor, and then tell the same word for word; what the bot has kept may differ by some seconds
 * and in the wording.
 */
final class MergedEvents {
  /** How far the clocks of a callback and of a record may be apart; our guess. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private final List<Interruption> all = new ArrayList<>();
  private final Map<String, List<Integer>> placesByStream = new HashMap<>();
  private final Map<StreamEvent, Integer> countsSoFar = new HashMap<>();
  private final Set<Integer> paired = new HashSet<>();

  /** Adds all that one account told; what is in there twice did happen twice. */
  void addAnswer(List<Interruption> answer) {
    Map<StreamEvent, Integer> counts = new HashMap<>();
    for (Interruption told : answer) {
      int count = counts.merge(told.event(), 1, Integer::sum);
      if (count > countsSoFar.getOrDefault(told.event(), 0)) {
        countsSoFar.put(told.event(), count);
        append(told);
      }
    }
  }

  /** Adds what the bot has kept, unless it has been told; each record stands for one at most. */
  void addKept(Interruption kept) {
    Optional<Integer> same =
        placesByStream.getOrDefault(kept.event().stream().toString(), List.of()).stream()
            .filter(place -> !paired.contains(place))
            .filter(place -> isSame(all.get(place), kept))
            .min(Comparator.comparing(place -> distance(all.get(place), kept)));
    if (same.isPresent()) {
      paired.add(same.get());
      all.set(same.get(), better(all.get(same.get()), kept));
    } else {
      paired.add(append(kept));
    }
  }

  List<Interruption> all() {
    return List.copyOf(all);
  }

  private int append(Interruption interruption) {
    all.add(interruption);
    int place = all.size() - 1;
    placesByStream
        .computeIfAbsent(interruption.event().stream().toString(), stream -> new ArrayList<>())
        .add(place);
    return place;
  }

  private static boolean isSame(Interruption a, Interruption b) {
    boolean bothRefused = (a.fate() == Fate.REFUSED) == (b.fate() == Fate.REFUSED);
    return bothRefused && distance(a, b).compareTo(TOLERANCE) <= 0;
  }

  private static Duration distance(Interruption a, Interruption b) {
    return Duration.between(a.event().endedAt(), b.event().endedAt()).abs();
  }

  /** The account's record, with the cause of the callback, which has a code. */
  private static Interruption better(Interruption told, Interruption kept) {
    if (told.code().isPresent() || kept.code().isEmpty()) {
      return told;
    }
    return new Interruption(told.event(), kept.cause(), kept.code());
  }
}
