package dev.pushcheck.alert;

import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.alert.OutageChange.Began;
import dev.pushcheck.alert.OutageChange.Changed;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the outages that follow from what is known now against those that are kept.
 *
 * @param tracker by which they followed
 * @param horizon what happened before is not known any more, so nothing kept from before is judged
 * @param now by the bot's clock
 */
record Reconciliation(OutageTracker tracker, Instant horizon, Instant now) {
  private static final Comparator<OutageFile> BY_AGE =
      Comparator.comparing((OutageFile file) -> file.outage().state() == State.VOID)
          .thenComparing(OutageFile::learnedAt)
          .thenComparing(OutageFile::id);

  /**
   * What has to be kept anew; empty if all stands as it did. Outages that melt into one are told by
   * the oldest, and whatever no longer follows is {@link State#VOID}.
   *
   * @param kept all of the stream that are not older than its sightings, closed ones too
   * @param follow those of {@link Story}
   */
  List<OutageChange> changes(List<OutageFile> kept, List<Outage> follow) {
    List<Outage> told = follow.stream().flatMap(outage -> apart(outage, kept)).toList();
    Map<Outage, List<OutageFile>> files = new LinkedHashMap<>();
    told.forEach(outage -> files.put(outage, new ArrayList<>()));
    List<OutageChange> changes = new ArrayList<>();
    for (OutageFile file : kept.stream().sorted(BY_AGE).toList()) {
      Optional<Outage> same = same(file.outage(), told);
      if (same.isPresent() && files.getOrDefault(same.get(), List.of()).isEmpty()) {
        files.getOrDefault(same.get(), new ArrayList<>()).add(file);
        change(file, asItStands(file, same.get())).ifPresent(changes::add);
      } else if (same.isPresent() || !file.outage().beganAt().isBefore(horizon)) {
        change(file, file.with(in(State.VOID, file.outage()))).ifPresent(changes::add);
      } else {
        change(file, file).ifPresent(changes::add);
      }
    }
    files.forEach(
        (outage, same) -> {
          if (same.isEmpty()) {
            changes.add(new Began(outage));
          }
        });
    return changes;
  }

  private Optional<OutageChange> change(OutageFile before, OutageFile file) {
    Closure closed =
        file.resolved().isPresent() || tracker.isOver(file.outage(), now)
            ? Closure.CLOSED
            : Closure.OPEN;
    OutageFile after =
        new OutageFile(
            file.id(),
            file.outage(),
            file.learnedAt(),
            file.learnedFrom(),
            file.acknowledged(),
            file.resolved(),
            closed);
    return after.equals(before) ? Optional.empty() : Optional.of(new Changed(before, after));
  }

  /** Keeps the name by which it is known, and the drops from before the horizon. */
  private OutageFile asItStands(OutageFile file, Outage follows) {
    List<Drop> forgotten =
        file.outage().drops().stream()
            .filter(drop -> drop.end().at().isBefore(horizon))
            .filter(drop -> follows.drops().stream().noneMatch(other -> same(drop, other)))
            .toList();
    return file.with(
        new Outage(
            follows.stream(),
            file.outage().anchor(),
            Stream.concat(forgotten.stream(), follows.drops().stream()).toList(),
            follows.refusals(),
            follows.state(),
            follows.since()));
  }

  private static Optional<Outage> same(Outage kept, List<Outage> follow) {
    return follow.stream()
        .filter(
            outage -> outage.drops().stream().anyMatch(drop -> drop.push().equals(kept.anchor())))
        .findFirst()
        .or(
            () ->
                kept.drops().stream()
                    .flatMap(drop -> follow.stream().filter(outage -> has(outage, drop)))
                    .findFirst());
  }

  private static boolean has(Outage outage, Drop drop) {
    return outage.drops().stream().anyMatch(other -> same(drop, other));
  }

  /** A push gets another name when its number is told, and another end when the true one is. */
  private static boolean same(Drop one, Drop other) {
    return one.push().equals(other.push())
        || close(one.end().at(), other.end().at())
        || close(one.beganAt(), other.beganAt());
  }

  private static boolean close(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(MergedPushes.TOLERANCE) <= 0;
  }

  /** What broke off again after somebody had closed the outage is another one. */
  private static Stream<Outage> apart(Outage outage, List<OutageFile> kept) {
    Optional<Instant> cut =
        kept.stream()
            .filter(file -> same(file.outage(), List.of(outage)).isPresent())
            .flatMap(file -> file.resolved().stream())
            .map(Deed::at)
            .filter(at -> !outage.beganAt().isAfter(at) && outage.last().end().at().isAfter(at))
            .min(Comparator.naturalOrder());
    return cut.map(
            at -> Stream.concat(Stream.of(until(at, outage)), apart(after(at, outage), kept)))
        .orElseGet(() -> Stream.of(outage));
  }

  private static Outage until(Instant cut, Outage outage) {
    List<Drop> drops =
        outage.drops().stream().filter(drop -> !drop.end().at().isAfter(cut)).toList();
    Drop last = drops.get(drops.size() - 1);
    Instant back = last.end().at().plus(last.away());
    return new Outage(
        outage.stream(),
        outage.anchor(),
        drops,
        outage.refusals().stream().filter(refusal -> refusal.end().at().isBefore(back)).toList(),
        State.RECOVERED,
        back);
  }

  private static Outage after(Instant cut, Outage outage) {
    List<Drop> drops =
        outage.drops().stream().filter(drop -> drop.end().at().isAfter(cut)).toList();
    Instant from = drops.get(0).end().at();
    return new Outage(
        outage.stream(),
        drops.get(0).push(),
        drops,
        outage.refusals().stream().filter(refusal -> !refusal.end().at().isBefore(from)).toList(),
        outage.state(),
        outage.since());
  }

  private static Outage in(State state, Outage outage) {
    return new Outage(
        outage.stream(), outage.anchor(), outage.drops(), outage.refusals(), state, outage.since());
  }
}
