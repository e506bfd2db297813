package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.FakePages.AlertKey;
import dev.pushcheck.alert.FakePages.Holder;
import dev.pushcheck.alert.FakePages.TroubleKey;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.StreamName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One work's view of a {@link FakeLedger}. */
final class FakeTransaction implements AlertLedger.Transaction {
  private static final int LOST_SHOWN = 20;
  private static final int TROUBLES_SHOWN = 50;

  private final FakePages pages;
  private final Use use;
  private boolean ended;

  FakeTransaction(FakePages pages, Use use) {
    this.pages = pages;
    this.use = use;
  }

  /** What it was begun for. */
  enum Use {
    READING,
    WRITING
  }

  void end() {
    ended = true;
  }

  @Override
  public boolean add(Sighting sighting) {
    return toWrite().sightings.putIfAbsent(sighting.key(), sighting) == null;
  }

  @Override
  public void note(StreamName stream, String sightingKey, Autopsy autopsy) {
    FakePages written = toWrite();
    if (written.sightings.containsKey(sightingKey) && autopsy.state() == Autopsy.State.JUDGED) {
      written.autopsies.put(sightingKey, autopsy);
    }
  }

  @Override
  public List<Seen> sightings(StreamName stream, Instant since, int most) {
    return toRead().sightings.values().stream()
        .filter(sighting -> sighting.stream().equals(stream) && !sighting.at().isBefore(since))
        .sorted(Comparator.comparing(Sighting::at).reversed())
        .limit(most)
        .map(
            sighting ->
                new Seen(sighting, pages.autopsies.getOrDefault(sighting.key(), Autopsy.UNKNOWN)))
        .toList();
  }

  @Override
  public List<StreamName> streams(Instant since) {
    return toRead().sightings.values().stream()
        .filter(sighting -> !sighting.at().isBefore(since))
        .map(Sighting::stream)
        .distinct()
        .toList();
  }

  @Override
  public void add(PushTroubled troubled) {
    toWrite()
        .troubles
        .putIfAbsent(
            new TroubleKey(troubled.stream(), troubled.at(), troubled.sequence()), troubled);
  }

  @Override
  public List<PushTroubled> troubles(StreamName stream, Instant since) {
    return toRead().troubles.values().stream()
        .filter(troubled -> troubled.stream().equals(stream) && !troubled.at().isBefore(since))
        .sorted(Comparator.comparing(PushTroubled::at).reversed())
        .limit(TROUBLES_SHOWN)
        .toList();
  }

  @Override
  public List<OutageFile> outages(StreamName stream, Instant since) {
    return toRead().outages.values().stream()
        .filter(file -> file.outage().stream().equals(stream) && !isOver(file, since))
        .toList();
  }

  @Override
  public List<OutageFile> openOutages() {
    return toRead().outages.values().stream()
        .filter(file -> file.closed() == OutageFile.Closure.OPEN)
        .sorted(
            Comparator.comparing((OutageFile file) -> file.outage().beganAt())
                .reversed()
                .thenComparing(OutageFile::id))
        .toList();
  }

  @Override
  public List<OutageFile> outages(Collection<String> ids) {
    return toRead().outages.values().stream().filter(file -> ids.contains(file.id())).toList();
  }

  @Override
  public void save(OutageFile outage) {
    toWrite().outages.put(outage.id(), outage);
  }

  @Override
  public List<Alert> alertsOf(String outageId) {
    return alerts(alert -> alert.outage().equals(outageId)).toList();
  }

  @Override
  public List<Alert> alertsIn(String bundleId) {
    return alerts(alert -> alert.bundle().equals(Optional.of(bundleId))).toList();
  }

  @Override
  public Optional<Alert> alert(String outageId, ChannelId channel) {
    return Optional.ofNullable(toRead().alerts.get(new AlertKey(outageId, channel)));
  }

  @Override
  public Optional<Alert> alertBehind(ChannelId channel, String messageId) {
    return alerts(
            alert ->
                alert.channel().equals(channel) && alert.message().equals(Optional.of(messageId)))
        .findFirst();
  }

  @Override
  public void save(Alert alert) {
    toWrite().alerts.put(new AlertKey(alert.outage(), alert.channel()), alert);
  }

  @Override
  public Optional<ChannelState> claim(
      Set<String> platforms, String owner, Instant now, Instant until) {
    FakePages written = toWrite();
    Optional<ChannelState> free =
        dueBy(now)
            .map(Alert::channel)
            .filter(channel -> platforms.contains(channel.platform()))
            .filter(channel -> !isHeld(written.claims, channel, now))
            .map(this::state)
            .filter(state -> state.pausedUntil().filter(now::isBefore).isEmpty())
            .findFirst();
    free.ifPresent(state -> written.claims.put(state.channel(), new Holder(owner, until)));
    return free;
  }

  @Override
  public void keepClaims(Collection<ChannelId> channels, String owner, Instant until) {
    toWrite()
        .claims
        .replaceAll(
            (channel, holder) ->
                holder.owner().equals(owner) && channels.contains(channel)
                    ? new Holder(owner, until)
                    : holder);
  }

  @Override
  public void releaseAll(String owner) {
    toWrite().claims.values().removeIf(holder -> holder.owner().equals(owner));
  }

  @Override
  public List<Alert> due(ChannelId channel, Instant now, int most) {
    return dueBy(now).filter(alert -> alert.channel().equals(channel)).limit(most).toList();
  }

  @Override
  public void release(ChannelState channel, String owner) {
    toWrite().channels.put(channel.channel(), channel);
    drop(pages.claims, channel.channel(), owner);
  }

  @Override
  public List<ChannelState> channels() {
    return List.copyOf(toRead().channels.values());
  }

  @Override
  public Optional<Instant> nextDue(Set<String> platforms) {
    return alerts(alert -> platforms.contains(alert.channel().platform()))
        .flatMap(
            alert ->
                alert.due().stream()
                    .map(
                        due ->
                            state(alert.channel()).pausedUntil().filter(due::isBefore).orElse(due)))
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<Bundle> bundles(ChannelId channel, Instant since) {
    return toRead().bundles.values().stream()
        .filter(bundle -> bundle.channel().equals(channel) && !bundle.beganAt().isBefore(since))
        .sorted(Comparator.comparing(Bundle::beganAt).reversed())
        .toList();
  }

  @Override
  public Optional<Bundle> bundle(String id) {
    return Optional.ofNullable(toRead().bundles.get(id));
  }

  @Override
  public void save(Bundle bundle) {
    toWrite().bundles.put(bundle.id(), bundle);
  }

  @Override
  public List<Mute> mutes(Instant now) {
    return toRead().mutes.values().stream().filter(mute -> mute.until().isAfter(now)).toList();
  }

  @Override
  public void save(Mute mute) {
    toWrite().mutes.put(mute.id(), mute);
  }

  @Override
  public boolean removeMute(String id) {
    return toWrite().mutes.remove(id) != null;
  }

  @Override
  public List<Watch> watches() {
    return List.copyOf(toRead().watches.values());
  }

  @Override
  public void save(Watch watch) {
    toWrite().watches.put(watch.id(), watch);
  }

  @Override
  public boolean removeWatch(String id) {
    return toWrite().watches.remove(id) != null;
  }

  @Override
  public Optional<Instant> mark(String name) {
    return Optional.ofNullable(toRead().marks.get(name));
  }

  @Override
  public void mark(String name, Instant when) {
    toWrite().marks.put(name, when);
  }

  @Override
  public boolean lease(String name, String owner, Instant now, Instant until) {
    Holder holder = toWrite().leases.get(name);
    if (holder != null && !holder.owner().equals(owner) && holder.holdsAt(now)) {
      return false;
    }
    pages.leases.put(name, new Holder(owner, until));
    return true;
  }

  @Override
  public void release(String name, String owner) {
    drop(toWrite().leases, name, owner);
  }

  @Override
  public Backlog backlog(Instant now) {
    List<Instant> dues = alerts(alert -> true).flatMap(alert -> alert.due().stream()).toList();
    List<Instant> past = dues.stream().filter(due -> !due.isAfter(now)).toList();
    List<Alert> lost = new ArrayList<>(alerts(alert -> alert.stage() == Alert.Stage.LOST).toList());
    Collections.reverse(lost);
    lost.sort(Comparator.comparing(Alert::firstDue).reversed());
    return new Backlog(
        past.size(),
        past.stream().min(Comparator.naturalOrder()),
        dues.size() - past.size(),
        lost.stream().limit(LOST_SHOWN).toList());
  }

  @Override
  public int forget(Instant before) {
    int rows = rows();
    FakePages written = toWrite();
    written.sightings.values().removeIf(sighting -> sighting.at().isBefore(before));
    written.autopsies.keySet().retainAll(written.sightings.keySet());
    written.troubles.keySet().removeIf(key -> key.at().isBefore(before));
    Set<String> over =
        written.outages.values().stream()
            .filter(file -> isOver(file, before) && file.learnedAt().isBefore(before))
            .map(OutageFile::id)
            .collect(Collectors.toSet());
    written.outages.keySet().removeAll(over);
    written.alerts.keySet().removeIf(key -> over.contains(key.outage()));
    written
        .bundles
        .values()
        .removeIf(bundle -> bundle.beganAt().isBefore(before) && alertsIn(bundle.id()).isEmpty());
    written.mutes.values().removeIf(mute -> mute.until().isBefore(before));
    return rows - rows();
  }

  private int rows() {
    return toWrite().sightings.size()
        + pages.troubles.size()
        + pages.outages.size()
        + pages.alerts.size()
        + pages.bundles.size()
        + pages.mutes.size();
  }

  private static boolean isOver(OutageFile file, Instant by) {
    return file.closed() == OutageFile.Closure.CLOSED
        && file.outage().since().isBefore(by)
        && file.resolved().filter(deed -> !deed.at().isBefore(by)).isEmpty();
  }

  private Stream<Alert> alerts(Predicate<Alert> which) {
    return toRead().alerts.values().stream().filter(which);
  }

  /** What is due, first due first. */
  private Stream<Alert> dueBy(Instant now) {
    return alerts(alert -> alert.due().filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(alert -> alert.due().orElseThrow()));
  }

  private ChannelState state(ChannelId channel) {
    ChannelState kept = toRead().channels.get(channel);
    return kept == null ? ChannelState.fresh(channel) : kept;
  }

  private static <K> boolean isHeld(Map<K, Holder> holders, K what, Instant now) {
    Holder holder = holders.get(what);
    return holder != null && holder.holdsAt(now);
  }

  private static <K> void drop(Map<K, Holder> holders, K what, String owner) {
    Holder holder = holders.get(what);
    if (holder != null && holder.owner().equals(owner)) {
      holders.remove(what);
    }
  }

  private FakePages toRead() {
    if (ended) {
      throw new IllegalStateException("the work is over");
    }
    return pages;
  }

  private FakePages toWrite() {
    if (use == Use.READING) {
      throw new IllegalStateException("a work that reads wants to write");
    }
    return toRead();
  }
}
