package dev.pushcheck.sandbox.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Optional<Trouble> found =
        pending.stream().filter(trouble -> trouble.about().matcher(line).lookingAt()).findFirst();
    if (found.isPresent() && hits.merge(found.get(), 1, Integer::sum) >= found.get().times()) {
      pending.remove(found.get());
    }
    return found.orElse(null);
  }
}
