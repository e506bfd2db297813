package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.OutageChange.Began;
import dev.pushcheck.alert.OutageChange.Changed;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Sighting.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The outages of one stream as they are kept while more and more becomes known. */
final class KeptOutages {
  private final OutageTracker tracker;
  private final Instant now;
  private final Map<String, OutageFile> files = new TreeMap<>();

  KeptOutages(OutageTracker tracker, Instant now) {
    this.tracker = tracker;
    this.now = now;
  }

  /** Takes in all that is known now; gives what changed. */
  List<OutageChange> learn(Collection<Seen> known) {
    return learn(known, Instant.EPOCH);
  }

  List<OutageChange> learn(Collection<Seen> known, Instant horizon) {
    List<OutageChange> changes =
        new Reconciliation(tracker, horizon, now)
            .changes(
                List.copyOf(files.values()),
                tracker.story(SampleHistory.STREAM, known, now).outages());
    for (OutageChange change : changes) {
      if (change instanceof Began began) {
        keep(
            new OutageFile(
                "outage" + (100 + files.size()),
                began.outage(),
                now,
                Source.CALLBACK,
                Optional.empty(),
                Optional.empty(),
                Closure.OPEN));
      } else if (change instanceof Changed changed) {
        keep(changed.after());
      }
    }
    return changes;
  }

  void resolve(String id, Instant at) {
    keep(file(id).resolvedBy(new Deed("slack:U1", at)));
  }

  OutageFile file(String id) {
    return Optional.ofNullable(files.get(id)).orElseThrow();
  }

  int count() {
    return files.size();
  }

  /** Those that are outages. */
  List<Outage> standing() {
    return files.values().stream()
        .map(OutageFile::outage)
        .filter(outage -> outage.state() != Outage.State.VOID)
        .toList();
  }

  private void keep(OutageFile file) {
    files.put(file.id(), file);
  }
}
