package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.interruption.InterruptionCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One push of a stream, or one try to, as it follows from all that was told of it. Where sources
 * differ, a callback is believed rather than a record, and a record rather than the list of live
 * streams. Immutable.
 */
final class Push {
  /** Ends whose code leaves open which of several causes it is, so that another source may say. */
  private static final Set<InterruptionCause> OPEN =
      EnumSet.of(
          InterruptionCause.UNKNOWN,
          InterruptionCause.PUSH_REFUSED,
          InterruptionCause.STOPPED_OR_REPLACED);

  private static final Comparator<Seen> BY_TRUST =
      Comparator.comparing((Seen seen) -> seen.sighting().source())
          .thenComparing(seen -> seen.sighting().key());

  private final List<Seen> told;
  private final Instant beganAt;
  private final Optional<Seen> ending;
  private final Optional<End> end;

  private Push(List<Seen> told) {
    this.told = told;
    ending = told.stream().filter(Push::tellsEnd).filter(seen -> !takenBack(seen)).findFirst();
    Optional<Instant> toldBeginning = toldBeginning();
    Instant last = ending.flatMap(seen -> seen.sighting().end()).map(End::at).orElse(Instant.MAX);
    beganAt =
        toldBeginning
            .filter(begin -> !begin.isAfter(last))
            .or(() -> ending.flatMap(seen -> seen.sighting().end()).map(Push::beginning))
            .or(() -> toldBeginning)
            .or(() -> told.get(0).sighting().end().map(Push::beginning))
            .orElseThrow();
    end = ending.flatMap(seen -> seen.sighting().end()).map(this::completed);
  }

  /** What these sightings tell, if they are of one push. */
  static Push of(Stream<Seen> told) {
    return new Push(told.sorted(BY_TRUST).toList());
  }

  /** The same push, with all that was told of another, which turned out to be the same. */
  Push and(Push same) {
    return of(Stream.concat(told.stream(), same.told.stream()));
  }

  /** The same push by a clock that is ahead by so much. */
  Push later(Duration ahead) {
    return of(told.stream().map(seen -> new Seen(later(seen.sighting(), ahead), seen.autopsy())));
  }

  /** Names it for good, unless its number is told later. */
  String name() {
    return sequence().orElseGet(beganAt::toString);
  }

  /** The vendor's number, if told. */
  Optional<String> sequence() {
    return sightings().flatMap(one -> one.sequence().stream()).findFirst();
  }

  /** When it began; for a refusal, when it was refused. */
  Instant beganAt() {
    return beganAt;
  }

  /** How it ended; empty if it goes on. */
  Optional<End> end() {
    return end;
  }

  /** When it ended, if it is known better than that it was not there any more some time later. */
  Optional<Instant> certainEnd() {
    return ending
        .filter(seen -> seen.sighting().source() != Source.LIVE)
        .flatMap(seen -> end)
        .map(End::at);
  }

  /** Whether it never was live. */
  boolean refused() {
    return end.filter(End::refused).isPresent();
  }

  /** Whether the encoder said goodbye. */
  boolean planned() {
    return end.filter(told -> told.cause().causeClass() == CauseClass.ENDED).isPresent();
  }

  /** Whether it was live at an instant. */
  boolean liveAt(Instant instant) {
    return !refused()
        && !beganAt.isAfter(instant)
        && end.map(told -> instant.isBefore(told.at())).orElse(true);
  }

  /** What was found out about its address. */
  Autopsy autopsy() {
    return told.stream()
        .map(Seen::autopsy)
        .filter(found -> found.state() == Autopsy.State.JUDGED)
        .findFirst()
        .orElse(Autopsy.UNKNOWN);
  }

  /** From where, masked, if told. */
  Optional<String> clientAddress() {
    return told.stream().flatMap(seen -> seen.sighting().clientAddress().stream()).findFirst();
  }

  /** When the bot first learned of it, by its own clock. */
  Instant learnedAt() {
    return told.stream()
        .map(seen -> seen.sighting().learnedAt())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** All that was told of it. */
  Stream<Sighting> sightings() {
    return told.stream().map(Seen::sighting);
  }

  /** Whether this source told that it began, and no more. */
  boolean begunBy(Source source) {
    return sightings().anyMatch(told -> told.source() == source && told.end().isEmpty());
  }

  /** Whether this source told how it ended. */
  boolean endedBy(Source source) {
    return sightings().anyMatch(told -> told.source() == source && told.end().isPresent());
  }

  /** An end that the list of live streams tells is only the lack of an entry, which may return. */
  private boolean takenBack(Seen end) {
    return end.sighting().source() == Source.LIVE
        && sightings()
            .filter(told -> told.source() == Source.LIVE && told.end().isEmpty())
            .anyMatch(told -> told.learnedAt().isAfter(end.sighting().learnedAt()));
  }

  private Optional<Instant> toldBeginning() {
    return told.stream()
        .map(Seen::sighting)
        .filter(sighting -> sighting.beganAt().isPresent())
        .min(
            Comparator.comparing(Sighting::source)
                .thenComparing(sighting -> sighting.end().isPresent() ? 1 : 0)
                .thenComparing(Sighting::key))
        .flatMap(Sighting::beganAt);
  }

  /** An end without a duration was no refusal if the push was told to have begun before. */
  private End completed(End base) {
    Duration duration =
        base.refused() && told.stream().anyMatch(seen -> !tellsEnd(seen))
            ? Duration.between(beganAt, base.at())
            : base.duration();
    End known = OPEN.contains(base.cause()) ? otherCause().orElse(base) : base;
    return new End(base.at(), duration, known.cause(), known.code(), known.reason());
  }

  private Optional<End> otherCause() {
    return told.stream()
        .flatMap(seen -> seen.sighting().end().stream())
        .filter(end -> !OPEN.contains(end.cause()))
        .findFirst();
  }

  private static Sighting later(Sighting told, Duration ahead) {
    return new Sighting(
        told.source(),
        told.stream(),
        told.sequence(),
        told.beganAt().map(began -> began.plus(ahead)),
        told.end()
            .map(
                end ->
                    new End(
                        end.at().plus(ahead),
                        end.duration(),
                        end.cause(),
                        end.code(),
                        end.reason())),
        told.clientAddress(),
        told.resolution(),
        told.learnedAt());
  }

  private static boolean tellsEnd(Seen seen) {
    return seen.sighting().end().isPresent();
  }

  private static Instant beginning(End end) {
    return end.at().minus(end.duration());
  }
}
