package dev.pushcheck.sandbox.account;

import java.util.ArrayList;
import java.util.List;

/** What goes wrong at present; what was asked for first comes first. For several threads. */
final class Misbehaviours {
  private final List<Armed> armed = new ArrayList<>();

  synchronized void add(Misbehaviour misbehaviour) {
    armed.add(new Armed(misbehaviour));
  }

  synchronized void clear() {
    armed.clear();
  }

  /** What becomes of the next call. */
  synchronized Effect next(String action) {
    for (Armed candidate : armed) {
      if (candidate.misbehaviour.concerns(action) && candidate.strikes()) {
        armed.removeIf(Armed::spent);
        return candidate.misbehaviour.effect();
      }
    }
    return Effect.NONE;
  }

  /** A misbehaviour with what is left of it. */
  private static final class Armed {
    private final Misbehaviour misbehaviour;
    private int toSpare;
    private int left;

    Armed(Misbehaviour misbehaviour) {
      this.misbehaviour = misbehaviour;
      toSpare = misbehaviour.spared();
      left = misbehaviour.times();
    }

    boolean strikes() {
      if (toSpare > 0) {
        toSpare--;
        return false;
      }
      if (left < Integer.MAX_VALUE) {
        left--;
      }
      return left >= 0;
    }

    boolean spent() {
      return left == 0;
    }
  }
}
