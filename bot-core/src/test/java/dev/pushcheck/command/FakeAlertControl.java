package dev.pushcheck.command;

import dev.pushcheck.alert.AlertControl;
import dev.pushcheck.alert.Mute;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Watch;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Alerts that are told of nothing but what a test puts there. */
final class FakeAlertControl implements AlertControl {
  final List<Watch> watches = new ArrayList<>();
  final List<Route> settled = new ArrayList<>();
  final List<Mute> mutes = new ArrayList<>();
  final List<Preview> previews = new ArrayList<>();
  final List<String> previewed = new ArrayList<>();
  private final Map<String, OutageFile> outages = new LinkedHashMap<>();
  private boolean away;

  void put(OutageFile file) {
    outages.put(file.id(), file);
  }

  /** From now on nothing can be asked. */
  void goAway() {
    away = true;
  }

  @Override
  public void watch(Watch watch) {
    watches.add(watch);
  }

  @Override
  public List<Watch> watches() {
    return List.copyOf(watches);
  }

  @Override
  public List<Route> settled() {
    return settled;
  }

  @Override
  public boolean unwatch(String id) {
    return watches.removeIf(watch -> watch.id().equals(id));
  }

  @Override
  public void mute(Mute mute) {
    mutes.add(mute);
  }

  @Override
  public List<Mute> mutes() {
    return List.copyOf(mutes);
  }

  @Override
  public boolean unmute(String id) {
    return mutes.removeIf(mute -> mute.id().equals(id));
  }

  @Override
  public List<Preview> preview(StreamName stream, InterruptionCause cause) {
    previewed.add(stream + " " + cause.id());
    return previews;
  }

  @Override
  public List<OutageFile> open() {
    return outages.values().stream().filter(file -> file.closed() == Closure.OPEN).toList();
  }

  @Override
  public Optional<OutageFile> outage(String id) {
    if (away) {
      throw new IllegalStateException("the store is away");
    }
    return Optional.ofNullable(outages.get(id));
  }

  @Override
  public Optional<OutageFile> acknowledge(String outageId, Deed deed) {
    return change(
        outageId, file -> file.acknowledged().isPresent() ? file : file.acknowledgedBy(deed));
  }

  @Override
  public Optional<OutageFile> resolve(String outageId, Deed deed) {
    return change(outageId, file -> file.closed() == Closure.CLOSED ? file : file.resolvedBy(deed));
  }

  private Optional<OutageFile> change(String id, Function<OutageFile, OutageFile> change) {
    return Optional.ofNullable(outages.computeIfPresent(id, (key, file) -> change.apply(file)));
  }
}
