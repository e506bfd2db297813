package dev.pushcheck.sandbox.account;

import java.util.ArrayList;
import java.util.List;

/** The calls that have come, oldest first. Safe for use by several threads. */
final class CallLog {
  private final List<Call> calls = new ArrayList<>();

  synchronized void add(Call call) {
    calls.add(call);
  }

  synchronized List<Call> all() {
    return List.copyOf(calls);
  }

  synchronized void clear() {
    calls.clear();
  }
}
