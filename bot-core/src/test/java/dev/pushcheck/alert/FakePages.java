package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.StreamName;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a {@link FakeLedger} remembers, in the order in which it was first written. */
final class FakePages {
  final Map<String, Sighting> sightings = new LinkedHashMap<>();
  final Map<String, Autopsy> autopsies = new HashMap<>();
  final Map<TroubleKey, PushTroubled> troubles = new LinkedHashMap<>();
  final Map<String, OutageFile> outages = new LinkedHashMap<>();
  final Map<AlertKey, Alert> alerts = new LinkedHashMap<>();
  final Map<ChannelId, ChannelState> channels = new LinkedHashMap<>();
  final Map<ChannelId, Holder> claims = new HashMap<>();
  final Map<String, Bundle> bundles = new LinkedHashMap<>();
  final Map<String, Mute> mutes = new LinkedHashMap<>();
  final Map<String, Watch> watches = new LinkedHashMap<>();
  final Map<String, Instant> marks = new HashMap<>();
  final Map<String, Holder> leases = new HashMap<>();

  FakePages() {}

  FakePages(FakePages other) {
    sightings.putAll(other.sightings);
    autopsies.putAll(other.autopsies);
    troubles.putAll(other.troubles);
    outages.putAll(other.outages);
    alerts.putAll(other.alerts);
    channels.putAll(other.channels);
    claims.putAll(other.claims);
    bundles.putAll(other.bundles);
    mutes.putAll(other.mutes);
    watches.putAll(other.watches);
    marks.putAll(other.marks);
    leases.putAll(other.leases);
  }

  /** What tells one trouble from another. */
  record TroubleKey(StreamName stream, Instant at, Optional<String> sequence) {}

  /** What makes an alert one. */
  record AlertKey(String outage, ChannelId channel) {}

  /** Who has something, and how long. */
  record Holder(String owner, Instant until) {
    boolean holdsAt(Instant now) {
      return until.isAfter(now);
    }
  }
}
