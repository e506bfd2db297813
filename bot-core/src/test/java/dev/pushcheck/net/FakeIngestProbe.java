package dev.pushcheck.net;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Finds every port closed, and remembers what it was asked. */
final class FakeIngestProbe implements IngestProbe {
  private final List<IngestTarget> asked = new CopyOnWriteArrayList<>();

  List<IngestTarget> asked() {
    return asked;
  }

  @Override
  public List<Attempt> probe(IngestTarget target) {
    asked.add(target);
    return target.addresses().stream()
        .map(address -> new Attempt(address, new Answer.Refused()))
        .toList();
  }
}
