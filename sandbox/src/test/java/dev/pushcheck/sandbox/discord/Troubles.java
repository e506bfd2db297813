package dev.pushcheck.sandbox.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to go wrong, each until it has hit as often as it should. */
final class Troubles {
  private final List<Trouble> pending = new ArrayList<>();
  private final Map<Trouble, Integer> hits = new HashMap<>();

  synchronized void add(Trouble trouble) {
    pending.add(trouble);
  }

  synchronized void clear() {
    pending.clear();
  }

  synchronized @Nullable Trouble next(String line) {
    for (Trouble trouble : pending) {
      if (trouble.about().matcher(line).lookingAt()) {
        if (hits.merge(trouble, 1, Integer::sum) >= trouble.times()) {
          pending.remove(trouble);
        }
        return trouble;
      }
    }
    return null;
  }
}
