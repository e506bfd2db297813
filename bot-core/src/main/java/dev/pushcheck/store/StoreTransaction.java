package dev.pushcheck.store;

import dev.pushcheck.alert.Alert;
import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.alert.Bundle;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.ChannelState;
import dev.pushcheck.alert.Mute;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.Sighting;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Watch;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.StreamName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a work can do, table by table. */
final class StoreTransaction implements Transaction {
  private final SightingTable sightings;
  private final TroubleTable troubles;
  private final OutageTable outages;
  private final AlertTable alerts;
  private final ChannelTable channels;
  private final BundleTable bundles;
  private final WishTables wishes;
  private final LeaseTables leases;
  private final Oblivion oblivion;

  StoreTransaction(Session session) {
    sightings = new SightingTable(session);
    troubles = new TroubleTable(session);
    outages = new OutageTable(session);
    alerts = new AlertTable(session);
    channels = new ChannelTable(session);
    bundles = new BundleTable(session);
    wishes = new WishTables(session);
    leases = new LeaseTables(session);
    oblivion = new Oblivion(session);
  }

  @Override
  public boolean add(Sighting sighting) {
    return sightings.add(new Seen(sighting, Autopsy.UNKNOWN));
  }

  @Override
  public boolean add(Seen seen) {
    return sightings.add(seen);
  }

  @Override
  public void note(StreamName stream, String sightingKey, Autopsy autopsy) {
    sightings.note(stream, sightingKey, autopsy);
  }

  @Override
  public List<Seen> sightings(StreamName stream, Instant since, int most) {
    return sightings.latest(stream, since, most);
  }

  @Override
  public List<StreamName> streams(Instant since) {
    return sightings.streams(since);
  }

  @Override
  public void add(PushTroubled troubled) {
    troubles.add(troubled);
  }

  @Override
  public List<PushTroubled> troubles(StreamName stream, Instant since) {
    return troubles.latest(stream, since);
  }

  @Override
  public List<OutageFile> outages(StreamName stream, Instant since) {
    return outages.of(stream, since);
  }

  @Override
  public List<OutageFile> openOutages() {
    return outages.open();
  }

  @Override
  public List<OutageFile> outages(Collection<String> ids) {
    return outages.withIds(ids);
  }

  @Override
  public void save(OutageFile outage) {
    outages.save(outage);
  }

  @Override
  public List<Alert> alertsOf(String outageId) {
    return alerts.of(outageId);
  }

  @Override
  public List<Alert> alertsIn(String bundleId) {
    return alerts.in(bundleId);
  }

  @Override
  public Optional<Alert> alert(String outageId, ChannelId channel) {
    return alerts.find(outageId, channel);
  }

  @Override
  public Optional<Alert> alertBehind(ChannelId channel, String messageId) {
    return alerts.behind(channel, messageId);
  }

  @Override
  public void save(Alert alert) {
    if (alert.due().isPresent()) {
      channels.open(alert.channel());
    }
    alerts.save(alert);
  }

  @Override
  public Optional<ChannelState> claim(
      Set<String> platforms, String owner, Instant now, Instant until) {
    return channels.claim(platforms, owner, now, until);
  }

  @Override
  public void keepClaims(Collection<ChannelId> claimed, String owner, Instant until) {
    channels.keepClaims(claimed, owner, until);
  }

  @Override
  public void releaseAll(String owner) {
    channels.releaseAll(owner);
  }

  @Override
  public List<Alert> due(ChannelId channel, Instant now, int most) {
    return alerts.due(channel, now, most);
  }

  @Override
  public void release(ChannelState channel, String owner) {
    channels.release(channel, owner);
  }

  @Override
  public List<ChannelState> channels() {
    return channels.known();
  }

  @Override
  public Optional<Instant> nextDue(Set<String> platforms) {
    return channels.nextDue(platforms);
  }

  @Override
  public List<Bundle> bundles(ChannelId channel, Instant since) {
    return bundles.of(channel, since);
  }

  @Override
  public Optional<Bundle> bundle(String id) {
    return bundles.find(id);
  }

  @Override
  public void save(Bundle bundle) {
    bundles.save(bundle);
  }

  @Override
  public List<Mute> mutes(Instant now) {
    return wishes.mutes(now);
  }

  @Override
  public void save(Mute mute) {
    wishes.save(mute);
  }

  @Override
  public boolean removeMute(String id) {
    return wishes.removeMute(id);
  }

  @Override
  public List<Watch> watches() {
    return wishes.watches();
  }

  @Override
  public void save(Watch watch) {
    wishes.save(watch);
  }

  @Override
  public boolean removeWatch(String id) {
    return wishes.removeWatch(id);
  }

  @Override
  public Optional<Instant> mark(String name) {
    return leases.mark(name);
  }

  @Override
  public void mark(String name, Instant when) {
    leases.mark(name, when);
  }

  @Override
  public boolean lease(String name, String owner, Instant now, Instant until) {
    return leases.take(name, owner, now, until);
  }

  @Override
  public void release(String name, String owner) {
    leases.release(name, owner);
  }

  @Override
  public Backlog backlog(Instant now) {
    return alerts.backlog(now);
  }

  @Override
  public int forget(Instant before) {
    return oblivion.forget(before);
  }
}
